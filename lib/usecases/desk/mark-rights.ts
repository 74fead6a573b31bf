import { type Db, prisma } from "../../data/client";
import { listSubmissions } from "../../data/submissions";
import type { Actor } from "../../domain/actor";
import { type Collecting, collectingFor, isCorrectionAction } from "../../domain/filing/correction-notice";
import { snapshotDifferences } from "../../domain/filing/differences";
import { type GuardName, STAFF_GUARDS } from "../../domain/filing/guards";
import type { Snapshot } from "../../domain/filing/snapshot";
import type { Assessment } from "../filing/assess";

type MarkRights = {
  mayMark: boolean;
  collecting: Collecting;
  /** Addresses that the latest answer concerns; of a follow-up only these. */
  renewed: string[];
};

/** What keeps this person from judging the case at all: an interest in it, or a post held on it before (T-3, T-4). */
export const barTo = (actions: Assessment["actions"]): GuardName | undefined =>
  actions
    .find(({ action }) => isCorrectionAction(action))
    ?.blockedBy.find((guard) => STAFF_GUARDS.includes(guard));

/** Verdicts are for the post that may ask for a correction now; items are collected until the notice is sent. */
export async function markRights(
  actor: Actor,
  { actions, filing }: Pick<Assessment, "actions" | "filing">,
  db: Db = prisma,
): Promise<MarkRights> {
  const mayMark = actions.some(({ action }) => isCorrectionAction(action)) && !barTo(actions);
  const collecting = mayMark ? collectingFor(filing.corrections) : null;
  return {
    mayMark,
    collecting,
    renewed: collecting === "followUp" ? await renewedAddresses(actor, filing, db) : [],
  };
}

/** What was asked for in the notice answered last, and what that answer changed. */
export async function renewedAddresses(
  actor: Actor,
  { id, corrections }: Assessment["filing"],
  db: Db,
): Promise<string[]> {
  const answered = corrections.find(({ answeredAt }) => answeredAt);
  if (!answered) return [];
  const [now, before] = await listSubmissions(actor, id, db);
  const changed =
    now && before
      ? snapshotDifferences(JSON.parse(before.canonical) as Snapshot, JSON.parse(now.canonical) as Snapshot)
      : [];
  return [...answered.items, ...changed].map(({ address }) => address);
}
