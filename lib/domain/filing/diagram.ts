import { FILING_STATES, type FilingState, isTerminal } from "./states";
import { type FilingAction, TRANSITIONS } from "./transitions";

export type DiagramWords = {
  states: Record<FilingState, string>;
  actions: Record<FilingAction, string>;
};

/** The life of a case as Mermaid text, drawn from the transition table; states no row reaches are left out. */
export function stateDiagram({ states, actions }: DiagramWords): string {
  const arrows = TRANSITIONS.flatMap((row) =>
    row.from.map((from) => ({ from, to: row.to === "same" ? from : row.to, label: actions[row.action] })),
  );
  const reached = FILING_STATES.filter((state) =>
    arrows.some(({ from, to }) => from === state || to === state),
  );
  return [
    "stateDiagram-v2",
    ...reached.map((state) => `  ${state}: ${states[state]}`),
    "  [*] --> draft",
    ...arrows.map(({ from, to, label }) => `  ${from} --> ${to}: ${label}`),
    ...reached.filter(isTerminal).map((state) => `  ${state} --> [*]`),
  ].join("\n");
}
