import { divisionFinder, knownPlatforms, unitFinder } from "../../data/import-lookups";
import { insertPlatforms, type NewPlatform, removePlatforms } from "../../data/import-writes";
import type { Cells } from "../../domain/import/fields";
import { type Finding, oneUnit, readCode, readDay } from "../../domain/import/plan";
import { levelOfWords } from "../../messages/imports";
import { type Assessed, faulty, type ImportStrategy, LONGEST_NAME, unwritten } from "./strategy";

type Row = Omit<NewPlatform, "organizationId"> & { host: string; hostCode: string | null };

function readRow(
  cells: Cells,
  region: (typed: string) => string | null,
): { row: Row } | { findings: Finding[] } {
  const { name = "", host = "", level: typed = "", category = "", region: place = "" } = cells;
  const [hostCode, level] = [readCode(cells.hostCode ?? ""), levelOfWords(typed)];
  const [approvedOn, validUntil] = [readDay(cells.approvedOn ?? ""), readDay(cells.validUntil ?? "")];
  const regionCode = place === "" ? null : region(place);
  const findings: Finding[] = [
    ...(name === "" ? [{ code: "required" as const, detail: "name" }] : []),
    ...(host === "" ? [{ code: "required" as const, detail: "host" }] : []),
    ...(name.length > LONGEST_NAME ? [{ code: "tooLong" as const }] : []),
    ...(level === null ? [{ code: "levelUnknown" as const, detail: typed }] : []),
    ...(hostCode === "invalid" ? [{ code: "codeInvalid" as const, detail: cells.hostCode ?? "" }] : []),
    ...(approvedOn === "invalid" || validUntil === "invalid" ? [{ code: "dateWrong" as const }] : []),
    ...(place !== "" && regionCode === null ? [{ code: "regionUnknown" as const, detail: place }] : []),
  ];
  const isSound = findings.length === 0 && level && hostCode !== "invalid";
  if (!isSound || approvedOn === "invalid" || validUntil === "invalid") return { findings };
  const documentNumber = cells.documentNumber || null;
  return {
    row: {
      name,
      host,
      hostCode,
      level,
      category: category || typed,
      regionCode,
      approvedOn,
      validUntil,
      documentNumber,
    },
  };
}

/** Platforms stand once under their host, which must be in the directory. */
export const PLATFORMS: ImportStrategy<NewPlatform> = {
  async assess(db, file, rows) {
    const region = await divisionFinder(db, file.province);
    const read = rows.map(({ position, cells }) => ({ position, ...readRow(cells, region) }));
    const named = read.flatMap((entry) => ("row" in entry ? [entry.row] : []));
    const units = await unitFinder(
      db,
      named.map(({ host, hostCode }) => ({ name: host, creditCode: hostCode })),
    );
    const hosted = read.map((entry) => {
      if ("findings" in entry) return { ...entry, host: null };
      return { ...entry, host: oneUnit(units({ name: entry.row.host, creditCode: entry.row.hostCode })) };
    });
    const wanted = hosted.flatMap((entry) =>
      "row" in entry && entry.host && entry.host !== "several"
        ? [{ organizationId: entry.host.id, name: entry.row.name }]
        : [],
    );
    const known = await knownPlatforms(db, wanted);
    const seen = new Set<string>();
    return hosted.map((entry): Assessed<NewPlatform> => {
      const { position } = entry;
      if ("findings" in entry) return faulty(position, entry.findings);
      const { host, hostCode: _code, ...platform } = entry.row;
      if (entry.host === "several") return faulty(position, [{ code: "severalUnits", detail: host }]);
      if (entry.host === null) return faulty(position, [{ code: "hostUnknown", detail: host }]);
      const key = `${entry.host.id}|${platform.name}`;
      const targetId = known.get(key) ?? null;
      const isKnown = targetId !== null || seen.has(key);
      seen.add(key);
      if (isKnown) return { ...faulty(position, [{ code: "samePlatform" }]), verdict: "duplicate", targetId };
      const work = { ...platform, organizationId: entry.host.id };
      return { position, verdict: "new", findings: [], targetId: null, work };
    });
  },

  async write(tx, rows, by) {
    const ids = await insertPlatforms(
      tx,
      rows.flatMap(({ work }) => work ?? []),
      by,
    );
    let next = 0;
    return rows.map((row) => {
      if (!row.work) return unwritten(row);
      const id = ids[next++] ?? "";
      return { ...unwritten(row), targetId: id, undo: { platform: id } };
    });
  },

  async undo(tx, rows, by) {
    const idOf = (undo: unknown): string => (undo as { platform: string }).platform;
    const gone = await removePlatforms(
      tx,
      rows.map(({ undo }) => idOf(undo)),
      by,
    );
    return rows.map(({ position, undo }) => ({
      position,
      kept: gone.has(idOf(undo)) ? null : { code: "builtUpon" as const },
    }));
  },
};
