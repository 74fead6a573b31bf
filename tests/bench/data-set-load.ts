import type pg from "pg";
import { normalizeName } from "@/lib/domain/filing/names";
import { facetOf, provinceCode, regionsOf, statusValues } from "@/lib/domain/register/entry";
import type { ConsortiumStatus } from "@/lib/domain/register/statuses";
import { eventHash } from "@/lib/usecases/filing/record";
import { CHAINS, CLUSTERS } from "@/prisma/reference/chains";
import { type Cell, copyRows, dropIndexes } from "./copy";
import {
  idOf,
  type MadeConsortium,
  type MadeInstitution,
  type MadePlatform,
  makeConsortia,
  makeInstitutions,
  makePlatforms,
  type Size,
} from "./data-set-rows";
import { say, searchText } from "./data-set-words";

const DAY = 86_400_000;
const date = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const LOADED_AT = new Date("2026-01-01T00:00:00Z");

const TABLES = [
  "Organization",
  "OrganizationName",
  "Platform",
  "Consortium",
  "ConsortiumStatusPeriod",
  "Membership",
  "ConsortiumTask",
  "ConsortiumPlatform",
  "Filing",
  "FilingEvent",
  "Notice",
  "RegisterEntry",
];

type Loader = {
  client: pg.Client;
  folder: string;
  size: Size;
  chained: boolean;
  say: (text: string) => void;
};
type Made = { units: MadeInstitution[]; platforms: MadePlatform[]; consortia: MadeConsortium[] };

/** Fills an empty database that has its reference data; the same rows in every run. */
export async function loadDataSet(loader: Loader): Promise<void> {
  const { client, size } = loader;
  const units = makeInstitutions(size);
  const platforms = makePlatforms(size, units);
  const made = { units, platforms, consortia: gather(makeConsortia(size, units), platforms) };
  loader.say("made");
  await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'");
  const indexes = await dropIndexes(client, TABLES);
  for (const [table, columns, rows] of tablesOf(made, loader)) {
    const count = await copyRows(client, loader.folder, table, columns, rows);
    loader.say(`${table}: ${count.toLocaleString("en")} rows`);
  }
  for (const { name, definition } of indexes) {
    await client.query(definition);
    loader.say(`index ${name}`);
  }
  await client.query(`ALTER INDEX "RegisterEntry_words" ALTER COLUMN 1 SET STATISTICS 1000`);
  await client.query(`INSERT INTO "RegisterCount" ("within", "facet", "count")
    SELECT p."within", p."facet", sum(alike.rows)::int
    FROM (SELECT "list", "facets", count(*) AS rows FROM "RegisterEntry" GROUP BY 1, 2) AS alike,
      register_pairs(alike."list", alike."facets") AS p GROUP BY 1, 2`);
  await client.query(
    `INSERT INTO "RegisterChange" ("list", "id") SELECT 'consortium', "id" FROM "Consortium"`,
  );
  await client.query("SET session_replication_role = origin");
  await client.query("VACUUM ANALYZE");
  loader.say("counted and analysed");
}

/** Consortia gather the platforms of their units. */
function gather(consortia: MadeConsortium[], platforms: readonly MadePlatform[]): MadeConsortium[] {
  const hosted = new Map<number, number[]>();
  platforms.forEach(({ host }, index) => {
    hosted.set(host, [...(hosted.get(host) ?? []), index]);
  });
  for (const consortium of consortia)
    consortium.platforms = [consortium.lead, ...consortium.members.map(({ unit }) => unit)].flatMap(
      (unit) => hosted.get(unit) ?? [],
    );
  return consortia;
}

type Table = [string, readonly string[], Iterable<readonly Cell[]>];

function tablesOf(made: Made, loader: Loader): Table[] {
  return [
    [
      "Organization",
      ["id", "name", "kind", "regionCode", "searchText", "demonstration", "createdAt", "updatedAt"],
      organizationRows(made),
    ],
    ["OrganizationName", ["id", "organizationId", "name", "kind"], nameRows(made)],
    [
      "Platform",
      ["id", "organizationId", "name", "level", "category", "regionCode", "approvedOn", "demonstration"],
      platformRows(made),
    ],
    [
      "Consortium",
      [
        "id",
        "number",
        "name",
        "normalizedName",
        "province",
        "track",
        "status",
        "leadOrganizationId",
        "chainCodes",
        "clusterCodes",
        "regionCodes",
        "filedOn",
        "objectives",
        "demonstration",
      ],
      consortiumRows(made),
    ],
    ["ConsortiumStatusPeriod", ["id", "consortiumId", "status", "from", "until"], periodRows(made)],
    [
      "Membership",
      ["id", "consortiumId", "organizationId", "role", "joinedOn", "leftOn"],
      membershipRows(made),
    ],
    ["ConsortiumTask", ["id", "consortiumId", "kind", "goal"], taskRows(made)],
    ["ConsortiumPlatform", ["consortiumId", "platformId", "from"], gatheredRows(made)],
    [
      "Filing",
      ["id", "province", "track", "state", "leadOrganizationId", "name", "createdById", "updatedAt"],
      filingRows(made, loader.size),
    ],
    [
      "FilingEvent",
      [
        "filingId",
        "sequence",
        "at",
        "action",
        "fromState",
        "toState",
        "actorKind",
        "actorName",
        "previousHash",
        "hash",
      ],
      eventRows(loader),
    ],
    [
      "Notice",
      [
        "id",
        "province",
        "template",
        "number",
        "filingId",
        "organizationId",
        "title",
        "body",
        "sender",
        "issuedAt",
      ],
      noticeRows(made, loader.size),
    ],
    [
      "RegisterEntry",
      ["list", "id", "place", "name", "sounds", "aliases", "lead", "members", "others", "facets"],
      entryRows(made),
    ],
  ];
}

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
};
const namesOf = ({ name, former }: MadeInstitution) => (former ? [name, former] : [name]);

function* organizationRows({ units }: Made): Iterable<Cell[]> {
  for (const unit of units)
    yield [
      unit.id,
      unit.name.text,
      unit.kind,
      unit.regionCode,
      searchText(namesOf(unit)),
      true,
      LOADED_AT,
      LOADED_AT,
    ];
}

function* nameRows({ units }: Made): Iterable<Cell[]> {
  let index = 0;
  for (const unit of units)
    for (const name of namesOf(unit))
      yield [idOf(4, index++), unit.id, name.text, name === unit.name ? "current" : "former"];
}

function* platformRows({ platforms, units }: Made): Iterable<Cell[]> {
  for (const { id, host, name, level, category, day } of platforms) {
    const { id: unit, regionCode } = at(units, host);
    yield [id, unit, name.text, level, category, provinceCode(regionCode), date(day), true];
  }
}

const statusOf = ({ periods }: MadeConsortium): ConsortiumStatus =>
  (periods.at(-1)?.status ?? "filed") as ConsortiumStatus;

function* consortiumRows({ consortia, units }: Made): Iterable<Cell[]> {
  for (const [index, made] of consortia.entries()) {
    const { id, number, name, province, lead, chains, clusters, filed } = made;
    const region = at(units, lead).regionCode;
    // A name may come back in another year; the running number keeps those in force apart.
    const normalized = `${normalizeName(name.text)}${index}`;
    yield [
      id,
      number,
      name.text,
      normalized,
      province,
      "openFiling",
      statusOf(made),
      at(units, lead).id,
      chains,
      clusters,
      [region],
      date(filed),
      "联合攻关共性关键技术。",
      true,
    ];
  }
}

function* periodRows({ consortia }: Made): Iterable<Cell[]> {
  let index = 0;
  for (const { id, periods } of consortia)
    for (const { status, from, until } of periods)
      yield [idOf(5, index++), id, status, date(from), until === null ? null : date(until)];
}

function* membershipRows({ consortia, units }: Made): Iterable<Cell[]> {
  let index = 0;
  for (const { id, lead, members, filed } of consortia) {
    yield [idOf(6, index++), id, at(units, lead).id, "lead", date(filed), null];
    for (const { unit, joined, left } of members)
      yield [
        idOf(6, index++),
        id,
        at(units, unit).id,
        "member",
        date(joined),
        left === null ? null : date(left),
      ];
  }
}

function* taskRows({ consortia }: Made): Iterable<Cell[]> {
  for (const [index, { id }] of consortia.entries())
    yield [idOf(7, index), id, "keyTechnology", "形成可以批量应用的产品。"];
}

function* gatheredRows({ consortia, platforms }: Made): Iterable<Cell[]> {
  for (const { id, platforms: gathered, filed } of consortia)
    for (const index of gathered) yield [id, at(platforms, index).id, date(filed)];
}

function* filingRows({ consortia, units }: Made, { filings }: Size): Iterable<Cell[]> {
  for (let index = 0; index < filings; index++) {
    const { province, lead, name } = at(consortia, index % consortia.length);
    const state = index % 10 === 0 ? "checking" : index % 10 === 1 ? "draft" : "filed";
    yield [
      idOf(8, index),
      province,
      "openFiling",
      state,
      at(units, lead).id,
      name.text,
      idOf(9, 0),
      LOADED_AT,
    ];
  }
}

const ACTIONS = ["submit", "acceptAtOnce", "take", "propose", "approve"];

/** Chained where chains are measured; where only the number of rows matters, without. */
function* eventRows({ size, chained }: Loader): Iterable<Cell[]> {
  const each = size.events / size.filings;
  for (let index = 0; index < size.filings; index++) {
    const filingId = idOf(8, index);
    let previousHash = "";
    for (let sequence = 1; sequence <= each; sequence++) {
      const event = {
        filingId,
        sequence,
        at: new Date(LOADED_AT.getTime() - (size.filings - index) * 3_600_000 + sequence * 60_000),
        action: at(ACTIONS, sequence % ACTIONS.length),
        fromState: "checking" as const,
        toState: "checking" as const,
        actorKind: "system",
        actorId: null,
        actorName: "系统",
        note: null,
        detail: null,
        previousHash,
      };
      const hash = chained ? eventHash(event) : "";
      yield [
        filingId,
        sequence,
        event.at,
        event.action,
        event.fromState,
        event.toState,
        event.actorKind,
        event.actorName,
        previousHash,
        hash,
      ];
      previousHash = hash;
    }
  }
}

function* noticeRows({ consortia, units }: Made, { filings }: Size): Iterable<Cell[]> {
  for (let index = 0; index < filings; index++) {
    const { province, lead, name } = at(consortia, index % consortia.length);
    yield [
      idOf(10, index),
      province,
      "acceptance",
      `SLTZ-${index}`,
      idOf(8, index),
      at(units, lead).id,
      "受理通知书",
      `${name.text}的备案申请已受理。`,
      "演示部门",
      LOADED_AT,
    ];
  }
}

const chainNames = new Map([...CHAINS, ...CLUSTERS].map(({ code, name }) => [code, name]));

function* entryRows(made: Made): Iterable<Cell[]> {
  const { consortia, units, platforms } = made;
  const standing = new Map<number, number>();
  const fields = new Map<number, Set<string>>();
  for (const { lead, members, chains, platforms: gathered } of consortia) {
    for (const unit of [lead, ...members.flatMap(({ unit: each, left }) => (left === null ? [each] : []))])
      standing.set(unit, (standing.get(unit) ?? 0) + 1);
    for (const index of gathered) fields.set(index, new Set([...(fields.get(index) ?? []), ...chains]));
  }
  for (const consortium of consortia) yield consortiumEntry(consortium, units);
  for (const [index, unit] of units.entries()) yield institutionEntry(unit, standing.get(index) ?? 0);
  for (const [index, platform] of platforms.entries())
    yield platformEntry(platform, at(units, platform.host), [...(fields.get(index) ?? [])]);
}

const sounds = ({ full, initials }: { full: string; initials: string }): string => `|${full}|${initials}|`;
const place = (list: "institution" | "platform", regionCode: string): string[] => [
  facetOf(list, "province", provinceCode(regionCode)),
  ...regionsOf(regionCode).map((code) => facetOf(list, "region", code)),
];

function consortiumEntry(made: MadeConsortium, units: readonly MadeInstitution[]): Cell[] {
  const { id, name, lead, members, chains, clusters, filed, number } = made;
  const present = members.flatMap(({ unit, left }) => (left === null ? [at(units, unit)] : []));
  const leader = at(units, lead);
  const facet = (filter: Parameters<typeof facetOf>[1], values: readonly string[]) =>
    [...new Set(values)].map((value) => facetOf("consortium", filter, value));
  const names = [...chains, ...clusters].flatMap((code) => chainNames.get(code) ?? []).map(say);
  return [
    "consortium",
    id,
    filed,
    name.text.replaceAll(/[（）]/g, ""),
    sounds(name),
    "",
    searchText(namesOf(leader)),
    present.map((unit) => searchText(namesOf(unit))).join(""),
    `${searchText(names)}${number.toLowerCase().replaceAll("-", "")}|`,
    [
      ...facet("province", [made.province]),
      ...facet("status", statusValues(statusOf(made))),
      ...facet("region", regionsOf(leader.regionCode)),
      ...facet("year", [date(filed).slice(0, 4)]),
      ...facet("chain", chains),
      ...facet("cluster", clusters),
      ...facet("kind", [leader.kind, ...present.map(({ kind }) => kind)]),
    ],
  ];
}

const institutionEntry = (unit: MadeInstitution, consortia: number): Cell[] => [
  "institution",
  unit.id,
  consortia,
  unit.name.text,
  sounds(unit.name),
  unit.former ? searchText([unit.former]) : "",
  "",
  "",
  "",
  [facetOf("institution", "kind", unit.kind), ...place("institution", unit.regionCode)],
];

const platformEntry = (platform: MadePlatform, host: MadeInstitution, fields: readonly string[]): Cell[] => [
  "platform",
  platform.id,
  platform.day,
  platform.name.text,
  sounds(platform.name),
  "",
  searchText(namesOf(host)),
  "",
  "",
  [
    facetOf("platform", "level", platform.level),
    facetOf("platform", "category", platform.category),
    ...place("platform", host.regionCode),
    ...fields.map((code) => facetOf("platform", "field", code)),
  ],
];
