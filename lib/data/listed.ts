import type { List } from "../domain/register/entry";
import { prisma } from "./client";

/** Which of these records the public lists hold: nothing is public by having been entered alone. */
export async function listedAmong(list: List, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await prisma.registerEntry.findMany({
    where: { list, id: { in: [...ids] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
