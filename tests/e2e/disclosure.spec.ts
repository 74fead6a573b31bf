import { gunzipSync } from "node:zlib";
import { expect, test } from "../support/browser";
import { zipTexts } from "../support/zip-texts";
import { addressOf, ROUTES, samples } from "./support/addresses";
import { ask, site, type Visitor, visitor } from "./support/http";

test.describe.configure({ timeout: 600_000 });

/** Addresses that show accounts or mail on purpose, in the demonstration alone. */
const ALOUD = ["/demonstration/mail", "/sign-in"];

/** Persons of the demonstration, their addresses and numbers, and texts that are kept sealed. */
const PERSONAL: [what: string, pattern: RegExp][] = [
  ["an account", /[\w.+-]+@[\w-]+\.(example|cn|com)\b/g],
  [
    "a person",
    /演示(管理员|填报员|填报人|人员|联系人|法人|确认人|受邀人|受理员|审核员|审批员|公示员|经办人)/g,
  ],
  ["a mobile number", /(?<![\d.A-Za-z_-])1[3-9]\d{9}(?![\d.A-Za-z_-])/g],
  ["the units' telephone", /0471-0000000|0472-0000000/g],
  ["a sealed text", /\ba\d\.[\w-]{8,}_?[\w-]*\.[\w-]{16,}\.?[\w-]*/g],
  ["a case number", /\d{6}CXLH\d{13}[0-9A-Z]/g],
  ["a password hash", /\$argon2/g],
];

/** Every row of the register in every form that is text, with the news and the changes. */
const OPEN_FILES = ["consortia", "institutions", "platforms", "notices"]
  .flatMap((resource) => ["csv", "json", "jsonld"].map((format) => `/api/v1/${resource}.${format}`))
  .concat("/feed.atom", "/api/v1/changes?limit=100");

const findings = (text: string): string[] =>
  PERSONAL.flatMap(([what, pattern]) =>
    [...new Set([...text.matchAll(pattern)].map(([found]) => found))].map((found) => `${what}: ${found}`),
  );

async function addressesIn(who: Visitor, map: string): Promise<string[]> {
  const text = await (await ask(who, map)).text();
  return [...text.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path = ""]) => path || "/");
}

async function publicAddresses(who: Visitor): Promise<string[]> {
  const known = await samples();
  const open = Object.keys(ROUTES)
    .filter((route) => ROUTES[route]?.kind === "open" && !ALOUD.includes(route))
    .map((route) => addressOf(route, known));
  const maps = await addressesIn(who, "/sitemap.xml");
  const mapped = (await Promise.all(maps.map((map) => addressesIn(who, map)))).flat();
  const gates = Object.keys(ROUTES).filter(
    (route) => ROUTES[route]?.kind === "gate" && !ALOUD.includes(route),
  );
  return [
    ...new Set([
      ...open,
      ...gates,
      ...mapped,
      "/robots.txt",
      "/sitemap.xml",
      ...OPEN_FILES,
      "/consortia?q=%E6%BC%94%E7%A4%BA",
    ]),
  ];
}

test("no public page, payload or data holds a person, a number or a sealed text", async () => {
  const who = await visitor();
  const wrong: string[] = [];
  for (const address of await publicAddresses(who))
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const answer = await ask(who, address, headers);
      expect(answer.status(), address).toBeLessThan(500);
      const text = (await answer.text()).replaceAll(site(), "");
      wrong.push(
        ...findings(text).map((finding) => `${address}${headers.rsc ? " (payload)" : ""}: ${finding}`),
      );
    }
  expect(wrong).toEqual([]);
});

test("no workbook or dump holds a person, a number or a sealed text", async () => {
  const who = await visitor();
  const wrong: string[] = [];
  const look = (address: string, texts: readonly string[]) => {
    expect(texts.join("").length, address).toBeGreaterThan(100);
    const found = texts.flatMap((text) => findings(text.replaceAll(site(), "")));
    wrong.push(...found.map((finding) => `${address}: ${finding}`));
  };
  for (const resource of ["consortia", "institutions", "platforms", "notices"]) {
    const address = `/api/v1/${resource}.xlsx`;
    look(address, zipTexts(await (await ask(who, address)).body()));
  }
  const { dumps }: { dumps: { url: string }[] } = await (await ask(who, "/api/v1/dumps")).json();
  expect(dumps.length).toBe(8);
  for (const { pathname } of dumps.map(({ url }) => new URL(url)))
    look(pathname, [
      `${pathname}${" ".repeat(100)}`,
      gunzipSync(await (await ask(who, pathname)).body()).toString("utf8"),
    ]);
  expect(wrong).toEqual([]);
});

test("the register's data give allow-listed fields only", async () => {
  const who = await visitor();
  const { number } = await samples();
  const record = await (await ask(who, `/api/v1/consortia/${number}`)).text();
  for (const field of [
    "contact",
    "legalRepresentative",
    "email",
    "phone",
    "progressCode",
    "filingId",
    "createdById",
  ])
    expect(record).not.toContain(`"${field}"`);
});
