import type { Tx } from "../../data/client";
import { findMeasure } from "../../data/measures";
import { DEFAULT_CONTEST_DAYS } from "../../domain/contest/contest";
import { findTrack } from "../../domain/measure/find-track";

/** Working days of a lead's answer, by the measure of its province in force when the contest came. */
export async function contestDays(
  tx: Tx,
  { province, track }: { province: string; track: string },
  receivedAt: Date,
): Promise<number> {
  const measure = await findMeasure(province, receivedAt, tx);
  const found = measure && findTrack(measure.document, track);
  return found?.track.deadlines.contestDays.value ?? DEFAULT_CONTEST_DAYS;
}
