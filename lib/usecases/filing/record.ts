import canonicalize from "canonicalize";
import type { Tx } from "../../data/client";
import { type EventRow, findLastEvent, insertEvents } from "../../data/filing-events";
import { type Actor, actorUserId } from "../../domain/actor";
import type { FilingState } from "../../domain/filing/states";
import { sha256 } from "../../infrastructure/cryptography/secrets";
import { EXPERT_NAME, SYSTEM_NAME } from "../../messages/people";

export type EventEntry = {
  at: Date;
  action: string;
  fromState: FilingState | null;
  toState: FilingState;
  actor: Actor;
  /** Words of the act that the applicant may read. */
  note?: string | null;
  detail?: Record<string, unknown> | null;
};

/** Experts stand in the history without their names: it may be shown to the applicant one day. */
export const actorName = (actor: Actor): string => {
  if (actor.kind === "expert") return EXPERT_NAME;
  return actor.kind === "applicant" || actor.kind === "staff" ? actor.name : SYSTEM_NAME;
};

/** Hash of one event over its contents and its predecessor's hash, RFC 8785 canonical JSON. */
export const eventHash = (row: Omit<EventRow, "hash">): string =>
  sha256(canonicalize({ ...row, at: row.at.toISOString() }) ?? "");

/** Appends events to a case's chain, in the transaction of the changes they tell. */
export async function appendEvents(tx: Tx, filingId: string, entries: readonly EventEntry[]): Promise<void> {
  let last = await findLastEvent(tx, filingId);
  const rows = entries.map((entry) => {
    const open = {
      filingId,
      sequence: last.sequence + 1,
      at: entry.at,
      action: entry.action,
      fromState: entry.fromState,
      toState: entry.toState,
      actorKind: entry.actor.kind,
      actorId: actorUserId(entry.actor),
      actorName: actorName(entry.actor),
      note: entry.note ?? null,
      detail: entry.detail ?? null,
      previousHash: last.hash,
    };
    const row: EventRow = { ...open, hash: eventHash(open) };
    last = row;
    return row;
  });
  await insertEvents(tx, rows);
}

export const appendEvent = (
  tx: Tx,
  { filingId, ...entry }: EventEntry & { filingId: string },
): Promise<void> => appendEvents(tx, filingId, [entry]);
