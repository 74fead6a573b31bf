import { PENDING_STATES } from "../domain/filing/states";
import { type Db, prisma } from "./client";

/** Tracks of a province on which drafts or open cases stand, with how many; counts alone, no record is shown. */
export async function listTracksInUse(
  province: string,
  db: Db = prisma,
): Promise<{ track: string; cases: number }[]> {
  const rows = await db.filing.groupBy({
    by: ["track"],
    where: { province, state: { in: ["draft", ...PENDING_STATES] } },
    _count: { _all: true },
  });
  return rows.map(({ track, _count }) => ({ track, cases: _count._all }));
}
