import type { List } from "../domain/register/entry";
import { STATUSES_IN_FORCE } from "../domain/register/statuses";
import { type Prisma, prisma } from "./client";

/** What counts as a unit's consortia of today: it has not left, and they have not ended. */
export const MEMBER_TODAY = {
  leftOn: null,
  consortium: { status: { in: [...STATUSES_IN_FORCE] } },
} satisfies Prisma.MembershipWhereInput;

/** Which of these records the public lists hold: nothing is public by having been entered alone. */
export async function listedAmong(list: List, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await prisma.registerEntry.findMany({
    where: { list, id: { in: [...ids] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
