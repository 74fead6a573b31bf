import { shanghaiDate } from "../domain/calendar/dates";
import {
  type CorrectionField,
  type CorrectionReason,
  type CorrectionSubject,
  type PublicCorrection,
  UNPUBLISHED_FIELDS,
} from "../domain/correction/correction";
import { type Db, prisma } from "./client";
import { termNames } from "./dictionaries";

/** Confirmed corrections of a public record, newest first: what it said and since when it says otherwise. No person stands in it. */
export async function listPublicCorrections(
  subject: CorrectionSubject,
  subjectId: string,
  db: Db = prisma,
): Promise<PublicCorrection[]> {
  const rows = await db.correction.findMany({
    where: { subject, subjectId, state: "confirmed", field: { notIn: [...UNPUBLISHED_FIELDS] } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { field: true, reasonClass: true, before: true, after: true, decidedAt: true },
  });
  const codes = rows.flatMap(({ field, before, after }) => (field === "regionCode" ? [before, after] : []));
  const names = codes.length > 0 ? await termNames("division", codes) : new Map<string, string>();
  return rows.map(({ field, reasonClass, before, after, decidedAt }) => ({
    on: decidedAt ? shanghaiDate(decidedAt) : "",
    field: field as CorrectionField,
    reason: reasonClass as CorrectionReason,
    before: names.get(before) ?? before,
    after: names.get(after) ?? after,
  }));
}
