import type { Actor, StaffRole } from "../actor";
import type { RefusalCode } from "../refusals";
import { type CaseFacts, GUARDS, type GuardInput, type GuardName, STAFF_GUARDS } from "./guards";
import type { FilingState } from "./states";
import type { Transition, Who } from "./transition";
import { type FilingAction, TRANSITIONS } from "./transitions";

/** The units on a case; nobody acts as staff on a case of a unit he belongs to (T-4). */
export type CaseParties = {
  province: string;
  leadOrganizationId: string;
  /** The office that recommends; only its people act as recommenders. */
  recommenderCode: string | null;
};

export type Decision =
  | { ok: true; transition: Transition & { action: FilingAction }; to: FilingState }
  | { ok: false; refusal: RefusalCode };

type Asked = Omit<GuardInput, "who">;

const rows: readonly (Transition & { action: FilingAction })[] = TRANSITIONS;

/** Whether this actor is the one the row names; says nothing about guards. */
export function fits(who: Who, actor: Actor, parties: CaseParties): boolean {
  switch (actor.kind) {
    case "applicant": {
      const mine = actor.organization?.id === parties.leadOrganizationId;
      if (who === "leadUnit") return mine;
      return who === "unitAdministrator" && mine && actor.organization?.role === "administrator";
    }
    case "staff":
      if (!isOfStaff(who)) return false;
      if (who === "recommender" && actor.officeCode !== parties.recommenderCode) return false;
      return actor.province === parties.province && actor.roles.includes(who);
    case "system":
      return who === "system";
    case "expert":
    case "invitee":
    case "public":
      return false;
  }
}

const isOfStaff = (who: Who): who is StaffRole =>
  who !== "leadUnit" && who !== "unitAdministrator" && who !== "system";

/** The row's guards, and for every step of staff those that keep persons apart. */
function failedGuards({ guards, who }: Transition, facts: CaseFacts, input: Asked): GuardName[] {
  const all = isOfStaff(who) ? [...guards, ...STAFF_GUARDS] : guards;
  return all.filter((name) => !GUARDS[name](facts, { ...input, who }));
}

/** The server's decision: the row that applies, or why not. */
export function decide(
  actor: Actor,
  parties: CaseParties,
  facts: CaseFacts,
  action: FilingAction,
  input: Asked,
): Decision {
  const transition = rows.find((row) => row.action === action && row.from.includes(facts.state));
  if (!transition) {
    const known = rows.filter((row) => row.action === action);
    const mine = known.some((row) => fits(row.who, actor, parties));
    return { ok: false, refusal: mine ? "alreadyHandled" : "illegalTransition" };
  }
  if (!fits(transition.who, actor, parties)) return { ok: false, refusal: "notYourRole" };
  const [failed] = failedGuards(transition, facts, input);
  if (failed) return { ok: false, refusal: failed };
  return { ok: true, transition, to: transition.to === "same" ? facts.state : transition.to };
}

/** Guards that are met by what the page of the act asks for. */
const ASKED_ON_THE_WAY: readonly GuardName[] = ["hasReason", "twoVisitors"];

/** What this person may do now; `blockedBy` names guards that must be met before the act is begun. */
export function actionsFor(
  actor: Actor,
  parties: CaseParties,
  facts: CaseFacts,
): { action: FilingAction; to: FilingState; blockedBy: GuardName[] }[] {
  const input: Asked = {
    actorUserId: actor.kind === "staff" || actor.kind === "applicant" ? actor.userId : null,
    reason: null,
  };
  return rows
    .filter((row) => row.from.includes(facts.state) && fits(row.who, actor, parties))
    .map((row) => ({
      action: row.action,
      to: row.to === "same" ? facts.state : row.to,
      blockedBy: failedGuards(row, facts, input).filter((guard) => !ASKED_ON_THE_WAY.includes(guard)),
    }));
}

/** On whom a case in this state waits, derived from the rows that leave it. */
export function waitingOn(state: FilingState): Who | null {
  const leaving = rows.filter(
    (row) => row.from.includes(state) && row.action !== "withdraw" && row.action !== "discard",
  );
  return leaving.find((row) => row.who !== "system")?.who ?? leaving[0]?.who ?? null;
}

/** Staff posts that take steps on cases; the others have no business with a person's data in them. */
export const CASE_POSTS: readonly Who[] = [...new Set(rows.map(({ who }) => who))];
