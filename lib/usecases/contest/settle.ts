import type { Tx } from "../../data/client";
import { insertConsortiumEvent } from "../../data/consortium-events";
import {
  type ContestRow,
  endMembership,
  findContest,
  hasInterestIn,
  writeSettlement,
} from "../../data/contests";
import { inTransaction } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { settleRefusal } from "../../domain/contest/contest";
import { done, type Outcome, refuse } from "../../domain/result";
import { CONTEST_STATE_NAMES, contestWords } from "../../messages/contest";
import type { SettleContestInput } from "../../schemas/contest";
import { refusingUnworded } from "../notices";
import { tellSides } from "./tell";

const { errors, history } = contestWords;

/** Staff settle a contest: the membership stands, or ends on a day with its reason; both sides are told. */
export async function settleContest(
  actor: Actor,
  input: SettleContestInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  return refusingUnworded(() =>
    inTransaction(async (tx) => {
      const contest = await findContest(actor, input.contestId, tx);
      if (!contest) return refuse("notFound");
      const today = shanghaiDate(at);
      const refusal = settleRefusal(actor, contest, today);
      if (refusal) return refuse(refusal);
      const { consortium, membership } = contest;
      if (await hasInterestIn(tx, actor.userId, [consortium.leadOrganizationId, membership.organizationId]))
        return refuse("hasNoInterest");
      const ends = input.outcome === "ended";
      if (ends && (input.endedOn < membership.joinedOn || input.endedOn > today))
        return refuse("invalid", { fields: { endedOn: errors.endedOn } });
      return write(tx, actor, { contest, input, at });
    }),
  );
}

type Settling = { contest: ContestRow; input: SettleContestInput; at: Date };

async function write(
  tx: Tx,
  actor: Staff,
  { contest, input, at }: Settling,
): Promise<Outcome<{ id: string }>> {
  const { outcome, reason } = input;
  const endedOn = outcome === "ended" ? input.endedOn : null;
  const won = await writeSettlement(
    tx,
    { id: contest.id, version: input.version },
    {
      state: outcome,
      reason,
      endedOn,
      settledById: actor.userId,
      settledByName: actor.name,
      settledAt: at,
    },
  );
  if (!won) return refuse("versionConflict");
  if (endedOn) await endMembership(tx, contest, { on: endedOn, reason });
  const { organizationName: unit, consortium } = contest;
  await insertConsortiumEvent(tx, actor, at, {
    consortiumId: consortium.id,
    action: endedOn ? "contestEnded" : "contestStands",
    note: endedOn ? history.ended(unit, endedOn, reason) : history.stands(unit),
  });
  const told = { template: "contestSettled" as const, outcome: CONTEST_STATE_NAMES[outcome], reason };
  await tellSides(
    tx,
    contest,
    [
      { to: "unit", ...told },
      { to: "lead", ...told },
    ],
    at,
  );
  return done({ id: contest.id });
}
