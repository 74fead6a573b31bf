import { recordAttempt } from "../../data/attempts";
import { findContest } from "../../data/contests";
import type { Actor } from "../../domain/actor";
import { CONTEST_SETTLERS } from "../../domain/contest/contest";
import { done, type Outcome, refuse } from "../../domain/result";
import { contestWords } from "../../messages/contest";
import { openContester } from "./contact";

/** Who contests, in full, for the officer who settles it; who asked, when and why is on record first. */
export async function revealContester(
  actor: Actor,
  { contestId, reason }: { contestId: string; reason: string },
): Promise<Outcome<{ label: string; value: string }[]>> {
  if (actor.kind !== "staff") return refuse("notFound");
  const contest = await findContest(actor, contestId);
  if (!contest) return refuse("notFound");
  if (!CONTEST_SETTLERS.some((role) => actor.roles.includes(role))) return refuse("notAllowed");
  await recordAttempt({
    actor,
    action: "revealContester",
    outcome: "viewed",
    object: `${contestId} ${reason}`,
  });
  const { name, phone, email } = openContester(contest.person);
  return done([
    { label: contestWords.name, value: name },
    { label: contestWords.phone, value: phone },
    { label: contestWords.email, value: email },
  ]);
}
