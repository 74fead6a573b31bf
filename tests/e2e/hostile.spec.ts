import { expect, test } from "../support/browser";
import { addressOf, ROUTES, samples } from "./support/addresses";
import { freshEmail, freshSuffix } from "./support/fresh";
import {
  accountVisitor,
  ask,
  fieldsOfForm,
  send,
  site,
  type Visitor,
  visitor,
  withFields,
} from "./support/http";
import { inviteeOfAnotherCase } from "./support/other-invitee";

test.describe.configure({ timeout: 600_000 });

const NUL = "\u0000";
const PROBE = `"><script>alert(1)</script>`;

/** Names that some page reads from its query. */
const QUERY_NAMES = [
  ..."q,page,after,code,file,fileError,fileFor,said,sent,key,next,queue,state,lane,who,text,to,back,caseNumber".split(
    ",",
  ),
  ..."version,province,chain,region,status,year,sort,from,added,saved,email,unit,kind,level,view,track".split(
    ",",
  ),
];

const queryOf = (value: string): string =>
  QUERY_NAMES.map((name) => `${name}=${encodeURIComponent(value)}`).join("&");

const QUERIES: Record<string, string> = {
  lists: QUERY_NAMES.map((name) => `${name}=a&${name}=b`).join("&"),
  brackets: QUERY_NAMES.map((name) => `${name}[]=a&${name}[$ne]=b`).join("&"),
  nul: queryOf(`a${NUL}b`),
  script: queryOf(PROBE),
  sql: queryOf("1' OR '1'='1'; DROP TABLE \"Filing\"; --"),
  numbers: queryOf("-99999999999999999999"),
  marks: queryOf("‮😀﷽\u0007"),
  "bad UTF-8": QUERY_NAMES.map((name) => `${name}=%ff%fe%c0%80`).join("&"),
  "bad escape": QUERY_NAMES.map((name) => `${name}=%E0%A4%A`).join("&"),
  prototype: "__proto__[x]=1&constructor=1&toString=1&hasOwnProperty=1&then=1",
  long: `q=${"长".repeat(1500)}&text=${"x".repeat(4000)}&key=${"k".repeat(2000)}`,
};

/** A plain answer: the page, a way on, or a refusal; never a fault, never the probe itself. */
async function faultOf(who: Visitor, address: string): Promise<string | null> {
  const answer = await ask(who, address);
  const short = address.length > 160 ? `${address.slice(0, 160)}…` : address;
  if (answer.status() >= 500) return `${short}: ${answer.status()}`;
  const isPage = (answer.headers()["content-type"] ?? "").includes("html");
  return isPage && (await answer.text()).includes(PROBE) ? `${short}: gives the probe back` : null;
}

async function faults(who: Visitor, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const fault = await faultOf(who, address);
    if (fault) found.push(fault);
  }
  return found;
}

const withQuery = (address: string, query: string): string =>
  `${address}${address.includes("?") ? "&" : "?"}${query}`;

for (const [name, account] of [
  ["nobody", null],
  ["the enterprise", "enterprise@demo.example"],
  ["the member", "member@demo.example"],
  ["staff", "nm-publisher@demo.example"],
] as const)
  test(`no query brings any address down for ${name}`, async () => {
    const who = account ? await accountVisitor(account) : await visitor();
    const known = await samples();
    const addresses = Object.keys(ROUTES).flatMap((route) =>
      Object.values(QUERIES).map((query) => withQuery(addressOf(route, known), query)),
    );
    expect(await faults(who, addresses)).toEqual([]);
  });

const IDS = [
  "..%2f..%2f..%2fetc%2fpasswd",
  "%2e%2e",
  "%00",
  `a%00b`,
  "%ff%fe",
  "%F0%9F%98%80",
  "%E2%80%AE",
  "'%20OR%201=1--",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "-1",
  "__proto__",
  "null",
  "undefined",
  "[object%20Object]",
  "00000000-0000-0000-0000-000000000000",
  "x".repeat(10_000),
  "%E9%95%BF".repeat(800),
];

for (const [name, account] of [
  ["nobody", null],
  ["the enterprise", "enterprise@demo.example"],
  ["staff", "nm-publisher@demo.example"],
] as const)
  test(`no id in a path brings any address down for ${name}`, async () => {
    const who = account ? await accountVisitor(account) : await visitor();
    const patterns = Object.keys(ROUTES).filter((route) => route.includes("[") && !route.includes("[..."));
    // Uploads and files pass by proxy.ts; the framework itself answers what it cannot decode there.
    const beside = /^\/api\/(uploads|files)\//;
    const addresses = patterns
      .flatMap((route) => IDS.map((id) => route.replaceAll(/\[\w+\]/g, () => id)))
      .filter((address) => !(beside.test(address) && address.includes("%ff")));
    expect(await faults(who, addresses)).toEqual([]);
  });

test("lines and headers beyond all measure are refused", async () => {
  const who = await visitor();
  for (const answer of [
    await ask(who, `/consortia?q=${"x".repeat(100_000)}`),
    await ask(who, "/consortia", { "x-long": "y".repeat(100_000) }),
    await ask(who, "/workspace", { cookie: `registry-session=${"z".repeat(100_000)}` }),
  ])
    expect([414, 431]).toContain(answer.status());
});

const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

test("forged, altered and foreign cookies are nobody's", async () => {
  const owner = await accountVisitor("enterprise@demo.example");
  const { cookies } = await owner.storageState();
  const session = cookies.find(({ name }) => name.endsWith("registry-session"));
  expect(session).toBeDefined();
  const { name = "", value = "" } = session ?? {};
  const claims = { sid: "x", sub: "1", exp: 4_102_444_800, iat: 1 };
  const forged = [
    `${b64({ alg: "none", typ: "JWT" })}.${b64(claims)}.`,
    `${b64({ alg: "dir", enc: "none" })}..${b64(claims)}..`,
    `${b64({ alg: "HS256" })}.${b64(claims)}.${"A".repeat(43)}`,
    `${value.slice(0, -3)}AAA`,
    value.split(".").toReversed().join("."),
    value.slice(0, 40),
    "%00%ff",
    "😀",
    "{}",
    "[]",
    "null",
    "s".repeat(4000),
  ];
  const who = await visitor();
  for (const text of forged) {
    const cookie = `${name}=${encodeURIComponent(text)}; parked-form=${encodeURIComponent(text)}; invitation=${encodeURIComponent(text)}; sign-up=${text.length > 100 ? "x" : encodeURIComponent(text)}; view=${PROBE.length}`;
    const page = await ask(who, "/workspace/filings", { cookie });
    expect(page.status(), text.slice(0, 60)).toBe(307);
    expect(page.headers().location).toContain("/sign-in");
    expect((await ask(who, "/api/session", { cookie })).status()).toBe(401);
    expect((await ask(who, "/sign-up/verify", { cookie })).status()).toBeLessThan(500);
  }
  expect((await ask(owner, "/api/session")).status()).toBe(204);
});

test("a copied cookie means nothing after sign-out", async () => {
  const first = await visitor();
  const form = fieldsOfForm(await (await ask(first, "/sign-in")).text(), 'name="password"');
  const { email, password } = { email: "newcomer@demo.example", password: "Demo-2026-xinqi" };
  await send(first, "/sign-in", withFields(form, { email, password }));
  const copy = await visitor(await first.storageState());
  const page = await ask(copy, "/workspace");
  expect(page.status()).toBe(200);
  await send(first, "/workspace", fieldsOfForm(await page.text(), "退出"));
  expect((await ask(copy, "/workspace")).status()).toBe(307);
});

/** An address of its own, so that these tries count against nobody else. */
const from = (last: number): Record<string, string> => ({ "x-forwarded-for": `198.51.100.${last}` });
const someone = (): Record<string, string> => from(1 + Math.floor(Math.random() * 250));

async function guess(
  path: string,
  mark: string,
  typed: () => Record<string, string>,
  tries: number,
): Promise<{ bodies: string[]; statuses: number[] }> {
  const [who, headers] = [await visitor(), someone()];
  const fields = fieldsOfForm(await (await ask(who, path)).text(), mark);
  const answers = [];
  for (let index = 0; index < tries; index++)
    answers.push(await send(who, path, withFields(fields, typed()), headers));
  return {
    bodies: await Promise.all(answers.map((answer) => answer.text())),
    statuses: answers.map((answer) => answer.status()),
  };
}

const TOO_MANY = "操作过于频繁";

test("progress codes, short codes and passwords cannot be tried without end", async () => {
  const progress = await guess(
    "/progress",
    'name="progressCode"',
    () => ({ caseNumber: "150000CXLH20260101000011", progressCode: freshSuffix(8) }),
    24,
  );
  expect(Math.max(...progress.statuses)).toBeLessThan(500);
  expect(progress.bodies.at(-1)).toContain(TOO_MANY);
  const short = await guess("/invitations", 'name="shortCode"', () => ({ shortCode: freshSuffix(8) }), 24);
  expect(short.bodies.at(-1)).toContain(TOO_MANY);
  const email = freshEmail("nobody");
  const password = await guess(
    "/sign-in",
    'name="password"',
    () => ({ email, password: freshSuffix(12) }),
    7,
  );
  expect(password.bodies.at(-1)).toContain("锁定");
});

test("a mailed code ends after five wrong guesses", async () => {
  const { who, link } = await inviteeOfAnotherCase();
  const other = await visitor();
  void who;
  const asked = fieldsOfForm(await (await ask(other, link)).text(), "验证码");
  await send(other, link, asked, someone());
  const page = `${link}?sent=1`;
  const form = fieldsOfForm(await (await ask(other, page)).text(), 'name="code"');
  const headers = someone();
  const bodies: string[] = [];
  for (let index = 0; index < 6; index++) {
    const answer = await send(other, page, withFields(form, { code: "000000", creditCode: "x" }), headers);
    expect(answer.status()).toBe(200);
    bodies.push(await answer.text());
  }
  expect(bodies.at(-1)).toMatch(/已经失效|失效|过期/);
});

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

async function uploadForm(who: Visitor, name: string, mimeType: string, buffer: Buffer) {
  const answer = await who.post("/api/uploads/form?for=loose&back=%2Fworkspace", {
    multipart: { file: { name, mimeType, buffer } },
    maxRedirects: 0,
    headers: { origin: site() },
  });
  return { status: answer.status(), location: answer.headers().location ?? "" };
}

test("files of wrong kind, empty, or with names of other folders are refused or renamed", async () => {
  const who = await accountVisitor("gs-enterprise@demo.example");
  const refused: [string, string, Buffer][] = [
    ["x.exe", "application/pdf", PDF],
    ["x.pdf", "application/pdf", Buffer.from("MZ this is a program")],
    ["x.pdf", "application/pdf", Buffer.alloc(0)],
    ["x.html", "text/html", Buffer.from("<script>alert(1)</script>")],
    ["x.svg", "image/svg+xml", Buffer.from("<svg onload='alert(1)'/>")],
    ["x.png", "image/png", Buffer.from("<svg onload='alert(1)'/>")],
    ["x.pdf.exe", "application/pdf", PDF],
  ];
  for (const [name, mime, content] of refused) {
    const { status, location } = await uploadForm(who, name, mime, content);
    expect(status, name).toBe(303);
    expect(location, name).toMatch(/^\/workspace\?fileError=\w+/);
  }
  for (const name of [
    "../../../etc/passwd.pdf",
    "..\\..\\x.pdf",
    "a\u0000b.pdf",
    "‮fdp.exe.pdf",
    `${"长".repeat(400)}.pdf`,
  ]) {
    const { status, location } = await uploadForm(who, name, "application/pdf", PDF);
    expect(status, name).toBe(303);
    const id = new URL(location, site()).searchParams.get("file");
    if (!id) continue;
    const kept = await ask(who, `/api/files/${id}`);
    expect(kept.status()).toBe(200);
    const said = decodeURIComponent(kept.headers()["content-disposition"] ?? "");
    expect(said).not.toMatch(/\.\.|[\\/]|\p{Cc}|\p{Cf}/u);
  }
});

const announce = (who: Visitor, data: unknown, headers: Record<string, string> = {}) =>
  who.post("/api/uploads", {
    data: typeof data === "string" ? Buffer.from(data) : (data as object),
    maxRedirects: 0,
    headers: { origin: site(), "content-type": "application/json", ...headers },
  });

test("announcements of uploads that make no sense are refused", async () => {
  const who = await accountVisitor("gs-enterprise@demo.example");
  const purpose = { for: "loose" };
  const wrong: unknown[] = [
    "{",
    "null",
    "[]",
    '{"name":"x.pdf"',
    { name: "x.pdf", size: -1, purpose },
    { name: "x.pdf", size: 1e300, purpose },
    { name: "x.pdf", size: "9", purpose },
    { name: "x.pdf", size: 52_428_801, purpose },
    { name: "x.pdf", size: 0, purpose },
    { name: "x.pdf", size: 9, purpose: { for: "material", filing: "../..", type: "agreement" } },
    { name: "x.pdf", size: 9, purpose: { for: "registration", registration: "x", type: "../../x" } },
    { name: "y".repeat(9000), size: 9, purpose },
    "z".repeat(200_000),
  ];
  for (const data of wrong) {
    const { status } = { status: (await announce(who, data)).status() };
    expect([400, 413, 422], JSON.stringify(data).slice(0, 80)).toContain(status);
  }
  expect(
    (await announce(who, { name: "x.pdf", size: 9, purpose }, { origin: "https://evil.example" })).status(),
  ).toBe(403);
  expect((await announce(await visitor(), { name: "x.pdf", size: 9, purpose })).status()).toBe(401);
});

test("an upload goes on for its sender alone, at its place, and never beyond its length", async () => {
  const [who, other] = [
    await accountVisitor("gs-enterprise@demo.example"),
    await accountVisitor("newcomer@demo.example"),
  ];
  const began = await announce(who, { name: "x.pdf", size: PDF.length, purpose: { for: "loose" } });
  const address = began.headers().location ?? "";
  const patch = (by: Visitor, offset: string, data: Buffer, origin = site()) =>
    by.patch(address, {
      data,
      maxRedirects: 0,
      headers: { origin, "upload-offset": offset, "content-type": "application/octet-stream" },
    });
  expect((await patch(other, "0", PDF)).status()).toBe(404);
  expect((await other.head(address)).status()).toBe(404);
  expect((await other.delete(address, { headers: { origin: site() } })).status()).toBe(404);
  expect((await patch(who, "0", PDF, "https://evil.example")).status()).toBe(403);
  for (const offset of ["5", "-1", "x", "1e9", "NaN", ""])
    if (offset !== "") expect((await patch(who, offset, PDF)).status(), offset).toBe(409);
  expect((await patch(who, "0", Buffer.alloc(PDF.length + 100))).status()).toBe(413);
  expect((await who.delete(address, { headers: { origin: site() } })).status()).toBe(204);
});

/** A body that breaks off or is not what its heading says. */
const BROKEN: [type: string, body: string][] = [
  ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut'],
  ["multipart/form-data", "no boundary"],
  ["multipart/form-data; boundary=x", ""],
  ["application/json", "{"],
  ["text/plain", "x"],
  ["application/x-www-form-urlencoded", "%ff=%fe&a"],
];

test("bodies cut off or of another kind are answered in words, never with a fault", async () => {
  const { draft } = await samples();
  const owner = await accountVisitor("enterprise@demo.example");
  const places = [
    `/api/filings/${draft}/sections/basic`,
    `/api/filings/${draft}/members/spreadsheet`,
    "/api/uploads",
    "/api/uploads/form?for=loose&back=%2Fworkspace",
    "/view",
    "/api/auth/callback/ticket",
    "/api/auth/signout",
    "/api/auth/%00",
  ];
  const wrong: string[] = [];
  for (const place of places)
    for (const [type, body] of BROKEN) {
      const answer = await owner.post(place, {
        data: Buffer.from(body),
        maxRedirects: 0,
        headers: { origin: site(), "content-type": type },
      });
      if (answer.status() >= 500) wrong.push(`${place} ${type}: ${answer.status()}`);
    }
  expect(wrong).toEqual([]);
});

/** The other enterprise's own case, a section of it, and a free text of that section. */
/** A text of the first of the visitor's cases that is still written. */
async function freeText(who: Visitor) {
  const html = await (await ask(who, "/workspace/filings")).text();
  const filings = [...html.matchAll(/\/workspace\/filings\/([0-9a-f-]{36})/g)].map(([, id]) => id);
  for (const filing of new Set(filings)) {
    const page = `/workspace/filings/${filing}/sections/governance`;
    const form = await (await ask(who, page)).text();
    const [, name] = /<textarea[^>]*\sname="([^"]+)"/.exec(form) ?? [];
    if (!name) continue;
    const fields = fieldsOfForm(form, '="version"');
    return { page, api: `/api/filings/${filing}/sections/governance`, name, fields };
  }
  throw new Error("none of the cases is a draft");
}

const textIn = async (who: Visitor, page: string, name: string): Promise<string> =>
  new RegExp(`<textarea[^>]*\\sname="${name}"[^>]*>([^<]*)<`).exec(
    await (await ask(who, page)).text(),
  )?.[1] ?? "";

test("marks that turn or end a text are left out of it, emoji stay, and too much is refused whole", async () => {
  const who = await accountVisitor("gs-enterprise@demo.example");
  const { page, api, name, fields } = await freeText(who);
  const kept = await send(who, api, withFields(fields, { [name]: `甲${NUL}乙\u202e丙\u2066丁😀\u0007` }));
  expect(kept.status()).toBe(200);
  expect(await textIn(who, page, name)).toBe("甲乙丙丁😀");
  const again = await freeText(who);
  const tooMuch = await send(who, api, withFields(again.fields, { [name]: "长".repeat(350_000) }));
  expect([413, 422]).toContain(tooMuch.status());
  const byForm = await send(who, page, withFields(again.fields, { [name]: "长".repeat(600_000) }));
  expect(byForm.status()).toBe(413);
  const wrongVersion = await send(who, api, withFields(again.fields, { [name]: "晚到", version: "-1" }));
  expect(wrongVersion.status()).toBe(422);
  expect(await textIn(who, page, name)).toBe("甲乙丙丁😀");
});
