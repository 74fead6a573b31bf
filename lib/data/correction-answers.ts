import type { Actor } from "../domain/actor";
import { CORRECTION_STATES } from "../domain/filing/states";
import type { Tx } from "./client";
import { filingScope } from "./scope";

/** Items of the correction notice that was sent for a case of the actor's own unit and is not answered; null for none. */
export async function findOpenItems(tx: Tx, actor: Actor, filingId: string): Promise<string[] | null> {
  const notice = await tx.correctionNotice.findFirst({
    where: {
      sentAt: { not: null },
      answeredAt: null,
      filing: {
        AND: [filingScope(actor), { id: filingId, state: { in: [...CORRECTION_STATES] } }],
      },
    },
    select: { items: { select: { id: true } } },
  });
  return notice?.items.map(({ id }) => id) ?? null;
}

export async function writeAnswer(tx: Tx, itemId: string, answer: string): Promise<void> {
  await tx.correctionItem.update({ where: { id: itemId }, data: { answer } });
}
