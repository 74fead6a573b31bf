import { normalizeName } from "../domain/filing/names";
import type { KnownUnit, UnitMatches } from "../domain/import/plan";
import { divisionPrefix } from "../domain/organization/provinces";
import type { Db } from "./client";

/** Lists print brackets of both widths for the same name. */
const spellings = (name: string): string[] => [
  ...new Set([
    name,
    name.normalize("NFKC"),
    name.replaceAll("(", "\uff08").replaceAll(")", "\uff09"),
    name.replaceAll("\uff08", "(").replaceAll("\uff09", ")"),
  ]),
];

type Named = { name: string; creditCode: string | null };
export type FindUnits = (unit: Named) => UnitMatches;

const unitColumns = {
  id: true,
  name: true,
  creditCode: true,
  kind: true,
  regionCode: true,
  names: { select: { name: true } },
  _count: { select: { affiliations: true } },
} as const;

/** Units of the directory by code, present and former name, read once for many rows. */
export async function unitFinder(db: Db, wanted: readonly Named[]): Promise<FindUnits> {
  const names = [...new Set(wanted.flatMap(({ name }) => spellings(name)))];
  const codes = [...new Set(wanted.flatMap(({ creditCode }) => creditCode ?? []))];
  const rows = await db.organization.findMany({
    where: {
      withdrawnAt: null,
      OR: [
        { creditCode: { in: codes } },
        { name: { in: names } },
        { names: { some: { name: { in: names } } } },
      ],
    },
    select: unitColumns,
  });
  const byCode = new Map<string, KnownUnit>();
  const byName = new Map<string, KnownUnit[]>();
  const byFormerName = new Map<string, KnownUnit[]>();
  const add = (map: Map<string, KnownUnit[]>, name: string, unit: KnownUnit) =>
    map.set(normalizeName(name), [...(map.get(normalizeName(name)) ?? []), unit]);
  for (const { names: all, _count, ...row } of rows) {
    const otherNames = all.flatMap(({ name }) => (name === row.name ? [] : [name]));
    const unit = { ...row, otherNames, isOwn: _count.affiliations > 0 };
    if (unit.creditCode) byCode.set(unit.creditCode, unit);
    add(byName, unit.name, unit);
    for (const name of otherNames) add(byFormerName, name, unit);
  }
  return ({ name, creditCode }) => ({
    byCode: creditCode === null ? null : (byCode.get(creditCode) ?? null),
    byName: byName.get(normalizeName(name)) ?? [],
    byFormerName: byFormerName.get(normalizeName(name)) ?? [],
  });
}

/** The code of a division by its code or name, those of the own province before others of the same name. */
export async function divisionFinder(db: Db, province: string): Promise<(typed: string) => string | null> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind: "division", validUntil: null },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
  const prefix = divisionPrefix(province) ?? "";
  const codes = new Set(rows.map(({ code }) => code));
  const names = new Map<string, string>();
  for (const { code, name } of rows)
    if (!names.has(name) || (code.startsWith(prefix) && !names.get(name)?.startsWith(prefix)))
      names.set(name, code);
  return (typed) => {
    const text = typed.normalize("NFKC").replaceAll(/\s/g, "");
    return codes.has(text) ? text : (names.get(text) ?? null);
  };
}

/** Codes of chains by name or code; later versions of a name come last and win. */
export async function chainFinder(db: Db): Promise<(typed: string) => string | null> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind: "chain" },
    orderBy: { validFrom: "asc" },
    select: { code: true, name: true },
  });
  const known = new Map(
    rows.flatMap(
      ({ code, name }) =>
        [
          [normalizeName(name), code],
          [code, code],
        ] as const,
    ),
  );
  return (typed) => known.get(normalizeName(typed)) ?? known.get(typed) ?? null;
}

/** Platforms that stand already, by host and name. */
export async function knownPlatforms(
  db: Db,
  wanted: readonly { organizationId: string; name: string }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const rows = await db.platform.findMany({
    where: { OR: wanted.map(({ organizationId, name }) => ({ organizationId, name })) },
    select: { id: true, organizationId: true, name: true },
  });
  return new Map(rows.map(({ id, organizationId, name }) => [`${organizationId}|${name}`, id]));
}

/** Numbers and names of consortia that stand on the register already. */
export async function knownConsortia(
  db: Db,
  province: string,
  wanted: { numbers: readonly string[]; names: readonly string[] },
): Promise<{ numbers: Map<string, string>; names: Map<string, string> }> {
  const normalized = wanted.names.map(normalizeName);
  const rows = await db.consortium.findMany({
    where: {
      OR: [{ number: { in: [...wanted.numbers] } }, { province, normalizedName: { in: normalized } }],
    },
    select: { id: true, number: true, province: true, normalizedName: true },
  });
  return {
    numbers: new Map(rows.map(({ id, number }) => [number, id])),
    names: new Map(
      rows.filter((row) => row.province === province).map(({ id, normalizedName }) => [normalizedName, id]),
    ),
  };
}
