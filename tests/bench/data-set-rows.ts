import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { PROVINCE_DIVISIONS } from "@/lib/domain/organization/provinces";
import { dictionaryRows } from "@/prisma/reference/dictionaries";
import { PLATFORM_CATEGORIES } from "@/prisma/reference/platform-categories";
import {
  BRANDS,
  COMPANY_ENDS,
  INSTITUTE_ENDS,
  joined,
  PLATFORM_TOPICS,
  SCHOOL_ENDS,
  type Spoken,
  SUBJECTS,
  say,
  seededNumbers,
  TRADES,
  UNION_TOPICS,
} from "./data-set-words";

export type Size = {
  consortia: number;
  institutions: number;
  platforms: number;
  filings: number;
  events: number;
};

export const SIZES: Record<"M" | "L", Size> = {
  M: { consortia: 2_000, institutions: 50_000, platforms: 8_000, filings: 10_000, events: 500_000 },
  L: {
    consortia: 100_000,
    institutions: 1_000_000,
    platforms: 200_000,
    filings: 200_000,
    events: 10_000_000,
  },
};

export type MadeInstitution = {
  id: string;
  name: Spoken;
  former: Spoken | null;
  kind: OrganizationKind;
  regionCode: string;
};
export type MadePlatform = {
  id: string;
  name: Spoken;
  host: number;
  level: string;
  category: string;
  day: number;
};
export type MadeMember = { unit: number; joined: number; left: number | null };
export type MadeConsortium = {
  id: string;
  number: string;
  name: Spoken;
  province: string;
  lead: number;
  members: MadeMember[];
  chains: string[];
  clusters: string[];
  /** Days since 1970. */
  filed: number;
  periods: { status: string; from: number; until: number | null }[];
  platforms: number[];
};

/** Ids in the order they are made, as those of a running installation are. */
export const idOf = (kind: number, index: number): string =>
  `0190${String(kind).padStart(4, "0")}-0000-7000-8000-${index.toString(16).padStart(12, "0")}`;

const DAY = 86_400_000;
export const FIRST_DAY = Date.UTC(2019, 0, 1) / DAY;
const DAYS = 7 * 365;

const divisions = dictionaryRows().filter(({ kind }) => kind === "division");
const PROVINCES = Object.entries(PROVINCE_DIVISIONS).filter(([, code]) => code.endsWith("0000"));
const PREFECTURES = new Map(
  PROVINCES.map(([province, code]) => {
    const within = divisions.filter(
      (row) => row.code.startsWith(code.slice(0, 2)) && /^\d{4}00$/.test(row.code),
    );
    return [province, within.filter(({ code: own }) => own !== code || within.length === 1)];
  }),
);
const shortName = (name: string): string => name.replace(/(蒙古自治州|藏族自治州|自治州|地区|盟|市|省)$/, "");
const terms = (kind: string): { code: string; name: string }[] =>
  dictionaryRows().filter((row) => row.kind === kind);

/** One of a list; the earlier, the likelier where `lean` is above 1. */
type Pick = <T>(list: readonly T[], lean?: number) => T;

function picker(next: () => number): Pick {
  return <T>(list: readonly T[], lean = 1): T => {
    const item = list[Math.floor(next() ** lean * list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
}

const KIND_SHARES: [number, OrganizationKind][] = [
  [0.78, "enterprise"],
  [0.85, "university"],
  [0.93, "researchInstitute"],
  [0.95, "newResearchInstitution"],
  [1, "other"],
];

/** Institutions of every prefecture: mostly enterprises, one in twelve with a former name. */
export function makeInstitutions({ institutions }: Size, seed = 1): MadeInstitution[] {
  const next = seededNumbers(seed);
  const pick = picker(next);
  const taken = new Set<string>();
  return Array.from({ length: institutions }, (_, index) => {
    const [province] = pick(PROVINCES);
    const place = pick(PREFECTURES.get(province) ?? []);
    const share = next();
    const kind = KIND_SHARES.find(([most]) => share < most)?.[1] ?? "other";
    let name = institutionName(kind, shortName(place.name), pick);
    while (taken.has(name.text)) name = institutionName(kind, shortName(place.name), pick);
    taken.add(name.text);
    const former = next() < 0.08 ? institutionName(kind, shortName(place.name), pick) : null;
    return { id: idOf(1, index), name, former, kind, regionCode: place.code };
  });
}

function institutionName(kind: OrganizationKind, place: string, pick: Pick): Spoken {
  const words = {
    enterprise: () => [place, pick(BRANDS), pick(TRADES, 1.6), pick(COMPANY_ENDS)],
    university: () => [place, pick(BRANDS, 2), pick(SUBJECTS), pick(SCHOOL_ENDS)],
    researchInstitute: () => [place, pick(BRANDS), pick(TRADES, 1.6), pick(INSTITUTE_ENDS)],
  };
  const parts = kind === "enterprise" || kind === "university" ? words[kind]() : words.researchInstitute();
  return joined(parts.map(say));
}

const LEVELS = [
  ...Array(12).fill("provincial"),
  ...Array(4).fill("municipal"),
  "national",
  "national",
  "ministerial",
];

export function makePlatforms(
  size: Size,
  institutions: readonly MadeInstitution[],
  seed = 2,
): MadePlatform[] {
  const next = seededNumbers(seed);
  const pick = picker(next);
  return Array.from({ length: size.platforms }, (_, index) => {
    const host = Math.floor(next() * institutions.length);
    const level = pick(LEVELS);
    const category = pick(PLATFORM_CATEGORIES[level as keyof typeof PLATFORM_CATEGORIES]);
    const name = joined([
      say(pick(BRANDS)),
      say(pick(TRADES)),
      say(pick(PLATFORM_TOPICS)),
      say(String(index)),
    ]);
    return { id: idOf(2, index), name, host, level, category, day: FIRST_DAY + Math.floor(next() * DAYS) };
  });
}

const ENDINGS = ["expired", "terminated", "revoked"];

export function makeConsortia(size: Size, units: readonly MadeInstitution[], seed = 3): MadeConsortium[] {
  const next = seededNumbers(seed);
  const pick = picker(next);
  const chains = terms("chain");
  const clusters = terms("cluster");
  const unit = () => Math.floor(next() * units.length);
  return Array.from({ length: size.consortia }, (_, index) => {
    const [province] = pick(PROVINCES);
    const filed = FIRST_DAY + Math.floor((index / size.consortia) * DAYS);
    const lead = unit();
    const count = 3 + Math.floor(next() ** 2 * 16);
    const members = [...new Set(Array.from({ length: count }, unit))].filter((other) => other !== lead);
    const name = joined([
      say(pick(BRANDS)),
      say(pick(TRADES, 1.4)),
      say(pick(UNION_TOPICS)),
      say("创新联合体"),
    ]);
    return {
      id: idOf(3, index),
      number: `${province.toUpperCase()}CXLHT-${new Date(filed * DAY).getUTCFullYear()}-${String(index + 1).padStart(6, "0")}`,
      name: joined([name, say(next() < 0.5 ? "" : "（演示）")]),
      province,
      lead,
      members: members.map((each) => memberOf(each, filed, next)),
      chains: [pick(chains).code, ...(next() < 0.3 ? [pick(chains).code] : [])],
      clusters: next() < 0.2 ? [pick(clusters).code] : [],
      filed,
      periods: periodsOf(filed, next, pick),
      platforms: [],
    };
  });
}

function memberOf(unit: number, filed: number, next: () => number): MadeMember {
  const joinedOn = filed + (next() < 0.2 ? Math.floor(next() * 400) : 0);
  return { unit, joined: joinedOn, left: next() < 0.06 ? joinedOn + 100 + Math.floor(next() * 500) : null };
}

function periodsOf(filed: number, next: () => number, pick: Pick): MadeConsortium["periods"] {
  const share = next();
  if (share < 0.75) return [{ status: "filed", from: filed, until: null }];
  const turn = filed + 200 + Math.floor(next() * 900);
  const later = share < 0.85 ? pick(["changing", "expiring", "rectifying"]) : pick(ENDINGS);
  return [
    { status: "filed", from: filed, until: turn },
    { status: later, from: turn, until: null },
  ];
}
