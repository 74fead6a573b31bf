import type { Db, Tx } from "../../data/client";
import {
  type HistoricConsortium,
  insertHistoricConsortium,
  removeHistoricConsortium,
} from "../../data/import-consortia";
import { chainFinder, type FindUnits, knownConsortia, unitFinder } from "../../data/import-lookups";
import { type Importer, insertUnits, withdrawUnits } from "../../data/import-writes";
import type { ImportRecord, RowResult } from "../../data/imports";
import { unitsInUse } from "../../data/organization-references";
import { shanghaiDate } from "../../domain/calendar/dates";
import { normalizeName } from "../../domain/filing/names";
import type { Cells } from "../../domain/import/fields";
import { type Finding, oneUnit, readCode, readDay, readNames } from "../../domain/import/plan";
import { readFilingNumber } from "../../domain/register/filing-number";
import { kindOfName } from "../../messages/imports";
import {
  type Assessed,
  type CellsRow,
  faulty,
  type ImportStrategy,
  LONGEST_NAME,
  unwritten,
} from "./strategy";

/** A unit by its record, or by the name under which one is made. */
type Named = { id: string | null; name: string; creditCode: string | null };
type Work = {
  facts: Omit<HistoricConsortium, "leadOrganizationId" | "memberIds">;
  lead: Named;
  members: Named[];
};

type Typed = Work["facts"] & { lead: string; leadCode: string | null; memberNames: string[] };
type Dates = { filedOn: string; formationDate: string | null; validUntil: string | null };

function readDates(cells: Cells, today: string): Dates | "dateWrong" | "dateFuture" {
  const filedOn = readDay(cells.filedOn ?? "");
  const formationDate = readDay(cells.formationDate ?? "");
  const validUntil = readDay(cells.validUntil ?? "");
  if (filedOn === "invalid" || formationDate === "invalid" || validUntil === "invalid") return "dateWrong";
  if (filedOn === null || (validUntil !== null && validUntil < filedOn)) return "dateWrong";
  return filedOn > today ? "dateFuture" : { filedOn, formationDate, validUntil };
}

const REQUIRED = ["number", "name", "lead", "filedOn"] as const;

function readRow(
  cells: Cells,
  { province, options }: ImportRecord,
  chain: (typed: string) => string | null,
  today: string,
): { row: Typed; warnings: Finding[] } | { findings: Finding[] } {
  const { name = "", lead = "" } = cells;
  const number = readFilingNumber(cells.number ?? "");
  const [dates, leadCode] = [readDates(cells, today), readCode(cells.leadCode ?? "")];
  const memberNames = readNames(cells.members ?? "").filter((member) => member !== lead);
  const chains = readNames(cells.chain ?? "").map((typed) => ({ typed, code: chain(typed) }));
  const unknown = chains.find(({ code }) => code === null);
  const missing = REQUIRED.filter((field) => !cells[field]);
  const findings: Finding[] = [
    ...missing.map((field) => ({ code: "required" as const, detail: field })),
    ...(number === null && cells.number ? [{ code: "numberWrong" as const, detail: cells.number }] : []),
    ...(name.length > LONGEST_NAME ? [{ code: "tooLong" as const }] : []),
    ...(typeof dates === "string" && cells.filedOn ? [{ code: dates }] : []),
    ...(leadCode === "invalid" ? [{ code: "codeInvalid" as const, detail: cells.leadCode ?? "" }] : []),
    ...(unknown ? [{ code: "chainUnknown" as const, detail: unknown.typed }] : []),
  ];
  if (findings.length > 0 || number === null || typeof dates === "string" || leadCode === "invalid")
    return { findings };
  const printed = Number.parseInt(/\d+/.exec(cells.unitText ?? "")?.[0] ?? "", 10);
  const row: Typed = {
    ...dates,
    number,
    name,
    lead,
    leadCode,
    memberNames,
    province,
    shortName: cells.shortName || null,
    track: options.track ?? "openFiling",
    chainCodes: chains.flatMap(({ code }) => code ?? []),
    regionCodes: [],
    isOver: dates.validUntil !== null && dates.validUntil < today,
    objectives: cells.objectives ?? "",
    publishedUnitText: cells.unitText || null,
    source: options.source || null,
  };
  return { row, warnings: printed < memberNames.length ? [{ code: "countLess" }] : [] };
}

async function assess(
  db: Db,
  file: ImportRecord,
  rows: readonly CellsRow[],
  at: Date,
): Promise<Assessed<Work>[]> {
  const [chain, today] = [await chainFinder(db), shanghaiDate(at)];
  const read = rows.map(({ position, cells }) => ({ position, ...readRow(cells, file, chain, today) }));
  const typed = read.flatMap((entry) => ("row" in entry ? [entry.row] : []));
  const units = await unitFinder(
    db,
    typed.flatMap(({ lead, leadCode, memberNames }) => [
      { name: lead, creditCode: leadCode },
      ...memberNames.map((name) => ({ name, creditCode: null })),
    ]),
  );
  const known = await knownConsortia(db, file.province, {
    numbers: typed.map(({ number }) => number),
    names: typed.map(({ name }) => name),
  });
  const seen = new Map<string, number>();
  return read.map((entry) => {
    const { position } = entry;
    if ("findings" in entry) return faulty(position, entry.findings);
    const { number, name } = entry.row;
    const taken = known.numbers.get(number) ?? known.names.get(normalizeName(name)) ?? null;
    const before = seen.get(number) ?? seen.get(normalizeName(name));
    seen.set(number, position).set(normalizeName(name), position);
    if (before !== undefined)
      return { ...faulty(position, [{ code: "sameRow", detail: String(before + 1) }]), verdict: "duplicate" };
    if (taken !== null) {
      const code = known.numbers.has(number) ? "numberTaken" : "nameTaken";
      return { ...faulty(position, [{ code }]), verdict: "duplicate", targetId: taken };
    }
    return withUnits(position, entry.row, entry.warnings, units);
  });
}

function withUnits(position: number, row: Typed, warnings: Finding[], units: FindUnits): Assessed<Work> {
  const { lead, leadCode, memberNames, ...facts } = row;
  const resolve = (name: string, creditCode: string | null): Named | null => {
    const found = oneUnit(units({ name, creditCode }));
    return found === "several" ? null : { id: found?.id ?? null, name, creditCode };
  };
  const leading = resolve(lead, leadCode);
  const members = memberNames.map((name) => resolve(name, null));
  const open = [...(leading ? [] : [lead]), ...memberNames.filter((_, index) => members[index] === null)];
  if (open.length > 0 || leading === null)
    return faulty(position, [{ code: "unitAmbiguous", detail: open.join(" ") }]);
  const present = members.flatMap((member) => member ?? []);
  const fresh = present.filter(({ id }) => id === null).length;
  const findings: Finding[] = [
    ...warnings,
    ...(leading.id === null ? [{ code: "leadMade" as const, detail: lead }] : []),
    ...(fresh > 0 ? [{ code: "membersMade" as const, detail: String(fresh) }] : []),
  ];
  return {
    position,
    verdict: "new",
    findings,
    targetId: null,
    work: { facts, lead: leading, members: present },
  };
}

/** A unit several rows name for the first time is made once. */
async function makeUnits(
  tx: Tx,
  rows: readonly Assessed<Work>[],
  by: Importer,
): Promise<Map<string, string>> {
  const wanted = new Map<string, Named>();
  for (const { work } of rows)
    for (const unit of work ? [work.lead, ...work.members] : []) {
      const key = normalizeName(unit.name);
      if (unit.id === null && !wanted.get(key)?.creditCode) wanted.set(key, unit);
    }
  const named = [...wanted];
  const made = named.map(([, { name, creditCode }]) => ({
    name,
    creditCode,
    kind: kindOfName(name),
    regionCode: null,
    formerNames: [],
  }));
  const ids = await insertUnits(tx, made, by);
  return new Map(named.map(([key], index) => [key, ids[index] ?? ""]));
}

/** Consortia filed before this register, with the members their list names; units not yet known are made. */
export const CONSORTIA: ImportStrategy<Work> = {
  assess,

  async write(tx, rows, by) {
    const made = await makeUnits(tx, rows, by);
    const idOf = ({ id, name }: Named): string => id ?? made.get(normalizeName(name)) ?? "";
    const claimed = new Set<string>();
    const results: RowResult[] = [];
    for (const row of rows) {
      if (!row.work) {
        results.push(unwritten(row));
        continue;
      }
      const { facts, lead, members } = row.work;
      const leadOrganizationId = idOf(lead);
      const memberIds = [...new Set(members.map(idOf))].filter((id) => id !== leadOrganizationId);
      const id = await insertHistoricConsortium(tx, { ...facts, leadOrganizationId, memberIds }, by);
      const units = [leadOrganizationId, ...memberIds].filter(
        (unit) => [...made.values()].includes(unit) && !claimed.has(unit),
      );
      for (const unit of units) claimed.add(unit);
      results.push({ ...unwritten(row), targetId: id, undo: { consortium: id, units } });
    }
    return results;
  },

  async undo(tx, rows, by) {
    const results: { position: number; kept: Finding | null }[] = [];
    const units: string[] = [];
    for (const { position, undo } of rows) {
      const { consortium, units: made } = undo as { consortium: string; units: string[] };
      const removed = await removeHistoricConsortium(tx, consortium, by);
      if (removed) units.push(...made);
      results.push({ position, kept: removed ? null : { code: "builtUpon" } });
    }
    const used = await unitsInUse(tx, units);
    await withdrawUnits(
      tx,
      units.filter((id) => !used.has(id)),
      by,
    );
    return results;
  },
};
