import { readFileSync } from "node:fs";
import type { List } from "@/lib/domain/register/entry";
import { type RegisterQuery, readQuery } from "@/lib/domain/register/query";
import { openDataSet } from "./data-set";
import { BRANDS, PLATFORM_TOPICS, seededNumbers, TRADES, UNION_TOPICS } from "./data-set-words";
import { type Sample, sampleOf } from "./figures";
import type { SearchFigures } from "./search";

const RUNS = 60;
const NAMES = 500;
const DEEP = 500;

const PROVINCES = ["150000", "620000", "110000", "440000", "370000"];
const IDS = ["nm", "gs", "bj", "gd", "sd"];
const PLACES = ["包头", "兰州", "广州", "济南", "成都", "苏州", "西安", "武汉"];

type Params = Record<string, string>;
type Case = { list: List; ask: (pick: <T>(from: readonly T[]) => T) => Params };

const pair = (text: string): string => [...text].slice(0, 2).join("");

/** What the public asks; each runs with many different words. */
const CASES: Record<string, Case> = {
  "institutions, two characters + province": {
    list: "institution",
    ask: (pick) => ({ q: pick(BRANDS), province: pick(PROVINCES) }),
  },
  "institutions, trade of two characters + kind": {
    list: "institution",
    ask: (pick) => ({ q: pair(pick(TRADES)), kind: pick(["enterprise", "researchInstitute"]) }),
  },
  "institutions, trade of two characters + province": {
    list: "institution",
    ask: (pick) => ({ q: pair(pick(TRADES)), province: pick(PROVINCES) }),
  },
  "institutions, place + kind": {
    list: "institution",
    ask: (pick) => ({ q: pick(PLACES), kind: pick(["enterprise", "university"]) }),
  },
  "institutions, word of a quarter of all names": { list: "institution", ask: () => ({ q: "科技" }) },
  "institutions, word of most names + province": {
    list: "institution",
    ask: (pick) => ({ q: "公司", province: pick(PROVINCES) }),
  },
  "institutions, one character": {
    list: "institution",
    ask: (pick) => ({ q: pick(["阀", "镍", "薯", "炭", "船"]) }),
  },
  "institutions, initials": {
    list: "institution",
    ask: (pick) => ({ q: pick(["bttd", "lzxt", "gzjd", "xtyc"]) }),
  },
  "institutions, pinyin": {
    list: "institution",
    ask: (pick) => ({ q: pick(["xitu", "shimoxi", "baotou", "mianfang"]) }),
  },
  "consortia, two characters + province": {
    list: "consortium",
    ask: (pick) => ({ q: pick(BRANDS), province: pick(IDS) }),
  },
  "consortia, topic of two characters + status": {
    list: "consortium",
    ask: (pick) => ({ q: pair(pick(UNION_TOPICS)), status: pick(["current", "filed", "revoked"]) }),
  },
  "consortia, trade of two characters + year": {
    list: "consortium",
    ask: (pick) => ({ q: pair(pick(TRADES)), year: pick(["2020", "2022", "2024"]) }),
  },
  "consortia, word of every name": { list: "consortium", ask: () => ({ q: "创新联合体" }) },
  "consortia, word of half of all members": { list: "consortium", ask: () => ({ q: "大学" }) },
  "platforms, two characters + level": {
    list: "platform",
    ask: (pick) => ({ q: pair(pick(PLATFORM_TOPICS)), level: pick(["national", "provincial"]) }),
  },
  "consortia, province + chain, no word": {
    list: "consortium",
    ask: (pick) => ({ province: pick(IDS), chain: pick(["nm-rare-earth", "nm-seed"]) }),
  },
};

const name = process.argv[2] === "L" ? "L" : "M";
// One connection, so that all work is done by one server process, whose time on the processor is the figure:
// what else the machine does then hardly matters.
process.env.DATABASE_POOL = "1";
const set = await openDataSet(name);
const { findHits, findHitsAndFacets } = await import("@/lib/data/register-search");
const { listNear } = await import("@/lib/data/register-near");
const { prisma } = await import("@/lib/data/client");

const next = seededNumbers(11);
const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

const [backend] = await prisma.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`;
/** Milliseconds the server process has been on a processor. */
const spent = (): number =>
  Number(readFileSync(`/proc/${backend?.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;

/** Database time of each task, one after the other. */
async function timed(tasks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const took: number[] = [];
  for (const task of tasks) {
    const before = spent();
    await task();
    took.push(spent() - before);
  }
  return took;
}

const isShortWithFacet = (query: RegisterQuery | undefined): boolean =>
  query !== undefined && [...query.q].length === 2 && Object.keys(query.filters).length === 1;

const asked = (list: List, params: Params): RegisterQuery => readQuery(list, params).query;

const queries: SearchFigures["queries"] = {};
const withFacet: number[] = [];
for (const [what, { list, ask }] of Object.entries(CASES)) {
  const all = Array.from({ length: RUNS }, () => asked(list, ask(pick)));
  const search = (query: RegisterQuery) => () => findHitsAndFacets(query);
  await timed(all.slice(0, 10).map(search));
  const took = await timed(all.map(search));
  queries[what] = sampleOf(took);
  withFacet.push(...took.filter((_, at) => isShortWithFacet(all[at])));
}
queries["all of two characters with a facet"] = sampleOf(withFacet);

const depth: SearchFigures["depth"] = {};
for (const [what, list, params] of [
  ["institutions, no word", "institution", {}],
  ["institutions, word of a quarter of all names", "institution", { q: "科技" }],
  ["consortia, province", "consortium", { province: "nm" }],
  ["consortia, word of every name", "consortium", { q: "创新联合体" }],
] as const) {
  const first = asked(list, params);
  let page = await findHits(first, 100);
  for (let at = 1; at < DEEP / 5 && page.next; at++)
    page = await findHits({ ...first, after: page.next }, 100);
  const deep = { ...first, after: page.next ?? page.previous };
  const runs = async (query: RegisterQuery): Promise<Sample> =>
    sampleOf(await timed(Array.from({ length: 20 }, () => () => findHits(query))));
  depth[what] = { first: await runs(first), deep: await runs(deep) };
}

const names = await prisma.$queryRaw<{ id: string; name: string }[]>`
  SELECT "id", "name" FROM "RegisterEntry" WHERE "list" = 'institution' ORDER BY md5("id") LIMIT ${NAMES}`;
const ERRORS: Record<string, (letters: string[], at: number) => string[]> = {
  "wrong character": (letters, at) => letters.with(at, letters[at] === "某" ? "何" : "某"),
  "missing character": (letters, at) => letters.toSpliced(at, 1),
  "swapped pair": (letters, at) => {
    const from = Math.min(at, letters.length - 2);
    return letters.toSpliced(from, 2, letters[from + 1] ?? "", letters[from] ?? "");
  },
};
const recall: SearchFigures["recall"] = {};
const took: number[] = [];
for (const [error, spoil] of Object.entries(ERRORS)) {
  let found = 0;
  for (const { id, name: right } of names) {
    const letters = [...right];
    const query = asked("institution", { q: spoil(letters, Math.floor(next() * letters.length)).join("") });
    const before = spent();
    const { ids } = await findHits(query, 10);
    const near = await listNear(query, ids);
    took.push(spent() - before);
    if ([...ids, ...near].slice(0, 10).includes(id)) found += 1;
  }
  recall[error] = { found, asked: names.length };
}
queries["institutions, a name with an error (whole search)"] = sampleOf(took);

process.send?.({ queries, depth, recall } satisfies SearchFigures);
await set.stop();
process.exit(0);
