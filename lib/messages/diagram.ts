import type { DiagramWords } from "@/lib/domain/filing/diagram";
import { ACTION_WORDS } from "./actions";
import { STAFF_STATE_NAMES } from "./desk";

const labels = Object.entries(ACTION_WORDS).map(([action, { label }]) => [action, label]);

/** Chinese words of the state diagram. */
export const diagramWords: DiagramWords = {
  states: STAFF_STATE_NAMES,
  actions: Object.fromEntries(labels) as DiagramWords["actions"],
};
