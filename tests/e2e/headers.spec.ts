import { expect, test } from "../support/browser";
import { samples } from "./support/addresses";
import { accountVisitor, ask, fieldsOfForm, send, site, visitor, withFields } from "./support/http";

test.describe.configure({ timeout: 600_000 });

type Headers = Record<string, string>;

function expectStrict(headers: Headers, address: string): void {
  expect(headers["x-content-type-options"], address).toBe("nosniff");
  // A refused file is an answer without a body; a kept one has the policy of its kind.
  const isEmpty = headers["content-length"] === "0" || headers["content-type"] === undefined;
  if (!isEmpty)
    expect(headers["content-security-policy"] ?? "", address).toMatch(/frame-ancestors '(none|self)'/);
  expect(headers["referrer-policy"] ?? "", address).toMatch(
    /^(same-origin|strict-origin-when-cross-origin|no-referrer)$/,
  );
  expect(headers["x-powered-by"], address).toBeUndefined();
  expect(headers.server, address).toBeUndefined();
}

test("pages, refusals, redirections, files and data carry the security headers", async () => {
  const [nobody, owner, known] = [
    await visitor(),
    await accountVisitor("enterprise@demo.example"),
    await samples(),
  ];
  const open = [
    "/",
    "/consortia",
    `/consortia/${known.number}`,
    "/guide",
    "/no-such-page",
    "/sign-in",
    "/view",
  ];
  const data = [
    "/api/health",
    "/api/v1/consortia",
    "/api/v1/credit-codes/x",
    "/api/directory?q=a",
    "/api/session",
  ];
  const files = [`/api/files/${known.file}`, `/api/notices/${known.notice}`, "/api/uploads/x"];
  for (const address of [...open, ...data, ...files, "/workspace", "/desk"])
    expectStrict((await ask(nobody, address)).headers(), `nobody ${address}`);
  const own = ["/workspace", `/workspace/filings/${known.filing}`, "/account", "/desk", ...files.slice(0, 2)];
  for (const address of [
    ...own,
    `/api/files/${known.file}?preview=1`,
    `/api/filings/${known.draft}/application`,
  ]) {
    const headers = (await ask(owner, address)).headers();
    expectStrict(headers, `owner ${address}`);
    expect(headers["cache-control"] ?? "", address).toContain("no-store");
  }
});

test("scripts of personal pages need the nonce; no policy lets another host in", async () => {
  const owner = await accountVisitor("enterprise@demo.example");
  for (const address of ["/workspace", "/account"]) {
    const policy = (await ask(owner, address)).headers()["content-security-policy"] ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts).toMatch(/'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(scripts).not.toContain("unsafe-inline");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  }
  const [first, second] = [await ask(owner, "/workspace"), await ask(owner, "/workspace")];
  expect(first.headers()["content-security-policy"]).not.toBe(second.headers()["content-security-policy"]);
});

const ELSEWHERE = [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "http:evil.example",
  "/.//evil.example",
  "https:evil.example",
  "/workspace/..//evil.example",
  "@evil.example",
];

const staysHere = (location: string): boolean =>
  location === "" || new URL(location, site()).origin === new URL(site()).origin;

test("no return address leads to another site", async () => {
  const who = await visitor();
  const form = fieldsOfForm(await (await ask(who, "/sign-in")).text(), 'name="password"');
  for (const target of ELSEWHERE) {
    const address = encodeURIComponent(target);
    for (const place of [
      `/view?to=elder&back=${address}`,
      `/sign-in?next=${address}`,
      `/sign-in/second-factor?next=${address}`,
    ]) {
      const answer = await ask(who, place);
      expect(staysHere(answer.headers().location ?? ""), `${place} → ${answer.headers().location}`).toBe(
        true,
      );
      expect(await answer.text(), place).not.toMatch(
        /(href|action|value)="(\w+:|[\\/]{2})[^"]*evil\.example/,
      );
    }
    const upload = await who.post(`/api/uploads/form?for=loose&back=${address}`, {
      multipart: { x: "y" },
      maxRedirects: 0,
      headers: { origin: site() },
    });
    expect(staysHere(upload.headers().location ?? ""), target).toBe(true);
  }
  const account = { email: "newcomer@demo.example", password: "Demo-2026-xinqi" };
  for (const next of ["//evil.example", "https://evil.example/x"]) {
    const answer = await send(await visitor(), "/sign-in", withFields(form, { ...account, next }));
    expect(staysHere(answer.headers().location ?? ""), next).toBe(true);
    expect(answer.headers().location ?? "").not.toContain("evil");
  }
});

test("every cookie is HttpOnly, SameSite and of this path", async () => {
  const who = await visitor();
  const form = fieldsOfForm(await (await ask(who, "/sign-in")).text(), 'name="password"');
  const account = { email: "newcomer@demo.example", password: "Demo-2026-xinqi" };
  const answers = [
    await send(who, "/sign-in", withFields(form, account)),
    await ask(who, "/view?to=elder&back=/"),
    await ask(who, "/api/auth/csrf"),
  ];
  const set = answers.flatMap((answer) =>
    answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie"),
  );
  expect(set.length).toBeGreaterThan(1);
  for (const { value } of set) {
    expect(value).toMatch(/HttpOnly/i);
    expect(value).toMatch(/SameSite=(lax|strict)/i);
    expect(value).toMatch(/Path=\//i);
    expect(value).not.toMatch(/Domain=/i);
  }
});

test("changing requests from another site are refused everywhere", async () => {
  const { draft } = await samples();
  const owner = await accountVisitor("enterprise@demo.example");
  const evil = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  for (const address of [
    `/api/filings/${draft}/sections/basic`,
    `/api/filings/${draft}/members/spreadsheet`,
    "/api/uploads",
    "/api/uploads/form?for=loose&back=%2Fworkspace",
  ]) {
    const answer = await owner.post(address, { multipart: { x: "y" }, maxRedirects: 0, headers: evil });
    expect(answer.status(), address).toBe(403);
  }
});
