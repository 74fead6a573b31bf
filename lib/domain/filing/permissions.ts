import type { GuardName } from "./guards";
import { FILING_STATES, type FilingState } from "./states";
import type { Who } from "./transition";
import { type FilingAction, TRANSITIONS } from "./transitions";

export type PermissionRow = {
  action: FilingAction;
  from: readonly FilingState[];
  to: FilingState | "same";
  guards: readonly GuardName[];
};

/** Every post with the acts that are its own and the states it takes them in, in the order of a case's life. */
export function permissionsByPost(): { who: Who; rows: PermissionRow[] }[] {
  const posts = [...new Set<Who>(TRANSITIONS.map(({ who }) => who))];
  return posts.map((who) => ({
    who,
    rows: TRANSITIONS.filter((row) => row.who === who).map(({ action, from, to, guards }) => ({
      action,
      guards,
      from: FILING_STATES.filter((state) => (from as readonly FilingState[]).includes(state)),
      to,
    })),
  }));
}
