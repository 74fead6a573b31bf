import type { SystemActor } from "../domain/actor";
import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { FilingState } from "../domain/filing/states";
import { type Db, prisma, type Tx } from "./client";
import type { OpenTerms } from "./open-terms";

/** An objection the department has not answered, with the case it holds up. */
export type OwedObjection = {
  id: string;
  receivedAt: Date;
  dueOn: CalendarDate | null;
  number: string;
  /** Sealed. */
  person: string | null;
  notice: { number: string; listing: unknown };
  filing: { id: string; state: FilingState; track: string; measureVersionId: string | null };
};

export async function listOwedObjections(
  _actor: SystemActor,
  which: OpenTerms,
  db: Db = prisma,
): Promise<OwedObjection[]> {
  const rows = await db.objection.findMany({
    where: { state: "received", ...(which === "endless" ? { dueOn: null } : {}) },
    orderBy: { id: "asc" },
    select: {
      id: true,
      number: true,
      person: true,
      receivedAt: true,
      dueOn: true,
      publicNotice: {
        select: {
          number: true,
          listing: true,
          filing: { select: { id: true, state: true, track: true, measureVersionId: true } },
        },
      },
    },
  });
  return rows.map(({ publicNotice: { filing, ...notice }, dueOn, ...row }) => ({
    ...row,
    dueOn: dueOn && columnDate(dueOn),
    notice,
    filing,
  }));
}

const midnight = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

/** Compare-and-set on the end as it was read and on the answer still being owed. */
export async function writeAnswerDueOn(
  tx: Tx,
  { id, dueOn }: Pick<OwedObjection, "id" | "dueOn">,
  end: CalendarDate,
): Promise<boolean> {
  const { count } = await tx.objection.updateMany({
    where: { id, state: "received", dueOn: dueOn === null ? null : midnight(dueOn) },
    data: { dueOn: midnight(end) },
  });
  return count === 1;
}
