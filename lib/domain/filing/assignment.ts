import type { StaffActor, StaffRole } from "../actor";
import { waitingOn } from "./decide";
import { FILING_STATES, type FilingState, PENDING_STATES } from "./states";

type AssignedCase = { state: FilingState; province: string; assigneeId: string | null };

/** Posts that may hold a case in this state: intake until it is accepted, reviewers throughout. */
export function postsFor(state: FilingState): StaffRole[] {
  const beforeAcceptance: readonly FilingState[] = ["submitted", "recommending", "received", "correction"];
  return beforeAcceptance.includes(state) ? ["intake", "reviewer"] : ["reviewer"];
}

/**
 * The approver distributes cases, their holder hands them on, and a case nobody holds may be given by
 * the post it waits for.
 */
export function mayAssign(
  staff: Pick<StaffActor, "userId" | "province" | "roles">,
  held: AssignedCase,
): boolean {
  if (staff.province !== held.province || !PENDING_STATES.includes(held.state)) return false;
  if (staff.roles.includes("approver")) return true;
  if (held.assigneeId !== null) return held.assigneeId === staff.userId;
  return postsFor(held.state).some((post) => staff.roles.includes(post));
}

/** States in which a case waits for one of these posts. */
export const statesWaitingOn = (roles: readonly StaffRole[]): FilingState[] =>
  FILING_STATES.filter((state) => {
    const who = waitingOn(state);
    return who !== null && (roles as readonly string[]).includes(who);
  });
