import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import * as atom from "@/app/feed.atom/route";
import * as siteMaps from "@/app/sitemap.xml/route";
import * as oneMap from "@/app/sitemaps/[name]/route";
import { prisma } from "@/lib/data/client";
import { describeApi } from "@/lib/infrastructure/open-data/description";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { makeConsortium } from "@/prisma/consortium-factory";
import { installReference } from "@/prisma/reference/install-reference";

vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

const root = path.resolve(import.meta.dirname, "../../app/api/v1");
const described = describeApi({
  address: "http://localhost:3000",
  version: "1",
  title: "t",
  department: "d",
});
const paths = Object.keys(described.paths as object);

const routes = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === "route.ts")
  .map(({ parentPath }) => path.relative(root, parentPath));

type Route = {
  GET: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
};
type Described = Record<string, { get: { responses: Record<string, { content?: object }> } }>;

const known: Record<string, string> = {};

beforeAll(async () => {
  await installReference();
  const made = await makeConsortium({
    number: "NMCXLHT-2022-0001",
    name: "<b>&特种液压泵阀\u0001创新联合体",
    platforms: [{ name: "液压国家工程中心", level: "national" }],
  });
  await makeConsortium({
    number: "NMCXLHT-2021-0001",
    name: "已撤销创新联合体",
    status: "revoked",
    filedOn: "2021-03-01",
    statusFrom: "2024-05-06",
  });
  const platform = await prisma.platform.findFirstOrThrow({ select: { id: true } });
  Object.assign(known, {
    "/api/v1/consortia/{number}": made.number,
    "/api/v1/institutions/{id}": made.lead.id,
    "/api/v1/platforms/{id}": platform.id,
    "/api/v1/credit-codes/{code}": "91150100MA0000000X",
  });
});

/** The file that answers a documented path, with what stands in its brackets. */
function fileFor(documented: string): { file: string; params: Record<string, string> } {
  const parts = documented.slice("/api/v1/".length).split("/");
  const [first = "", second] = parts;
  if (second === undefined && !routes.includes(first)) return { file: "[file]", params: { file: first } };
  const file = parts.map((part) => part.replace(/^\{(.+)\}$/, "[$1]")).join("/");
  const name = second?.slice(1, -1);
  return { file, params: name ? { [name]: known[documented] ?? "none" } : {} };
}

it.each(paths)("answers %s as documented", async (documented) => {
  const { file, params } = fileFor(documented);
  const { GET } = (await import(path.join(root, file, "route.ts"))) as Route;
  const { responses } = (described.paths as Described)[documented]?.get ?? { responses: {} };
  const search = documented.endsWith("working-days") ? "?from=2023-02-09&days=5&counting=first-day" : "";
  const answer = await GET(new Request(`http://localhost:3000${documented}${search}`), {
    params: Promise.resolve(params),
  });
  await answer.arrayBuffer();
  const known404 = /\{name\}|notices\/\{id\}/.test(documented);
  expect(answer.status).toBe(known404 ? 404 : 200);
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  expect(Object.keys(responses[String(answer.status)]?.content ?? {})).toContain(type);
});

it("documents every route", () => {
  const documented = new Set(paths.map((each) => fileFor(each).file));
  expect(routes.filter((route) => !documented.has(route))).toEqual([]);
});

it("resolves every reference of the description", () => {
  const text = JSON.stringify(described);
  const schemas = Object.keys((described.components as { schemas: object }).schemas);
  const wanted = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? "");
  expect([...new Set(wanted)].filter((name) => !schemas.includes(name))).toEqual([]);
  expect(text).not.toContain("$defs");
});

it("says when to come back to who asks too often", async () => {
  const { GET } = openRoute(async () => new Response("ok"), { cost: 200 });
  const ask = (address: string) =>
    GET(new Request("http://localhost/api/v1/x", { headers: { "x-forwarded-for": address } }));
  const answers = [
    await ask("10.0.0.1"),
    await ask("10.0.0.1"),
    await ask("10.0.0.1"),
    await ask("10.0.0.1"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  const refused = answers[3];
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused?.headers.get("content-type")).toContain("application/problem+json");
  expect(answers[0]?.headers.get("ratelimit")).toMatch(/^"minute";r=400;t=\d+$/);
  expect((await ask("10.0.0.2")).status).toBe(200);
});

it("gives news as well-formed Atom, whatever names hold", async () => {
  const text = await (await atom.GET(new Request("http://localhost/feed.atom"))).text();
  expect(text).toContain("&lt;b&gt;&amp;特种液压泵阀创新联合体");
  expect(text).toContain("已撤销：已撤销创新联合体");
  expect(text).not.toContain("<b>");
  const ids = [...text.matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("lists every record in a site map, and the site maps in their index", async () => {
  const index = await (await siteMaps.GET()).text();
  const maps = [...index.matchAll(/\/sitemaps\/([^<]+)/g)].map(([, name]) => name ?? "");
  expect(maps).toEqual(["pages.xml", "consortia-1.xml", "institutions-1.xml", "platforms-1.xml"]);
  const ask = (name: string) =>
    oneMap.GET(new Request("http://localhost/"), { params: Promise.resolve({ name }) });
  const texts = await Promise.all(maps.map(async (name) => (await ask(name)).text()));
  expect(texts.join("")).toContain("/consortia/NMCXLHT-2022-0001");
  expect(texts.join("")).toContain(`/institutions/${known["/api/v1/institutions/{id}"]}`);
  for (const name of ["x", "consortia-2.xml", "users-1.xml", "..", "consortia-0.xml"])
    expect((await ask(name)).status).toBe(404);
});
