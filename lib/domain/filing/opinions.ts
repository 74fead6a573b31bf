/** Acts of a post that leave its words in the case, with the outcomes each can have. */
export const OPINION_OUTCOMES = {
  recommendation: ["recommend", "return"],
  nonAcceptance: ["propose", "decline"],
  jointOpinion: ["agree", "disagree", "deemed", "recalled"],
  jointResolution: ["resolved"],
  integrity: ["settled"],
  proposal: ["approve", "reject"],
  returnProposal: ["return"],
  decision: ["approve", "reject"],
  sendBack: ["sendBack"],
} as const satisfies Record<string, readonly string[]>;
export type OpinionStep = keyof typeof OPINION_OUTCOMES;

/** Stands for the author where silence speaks. */
export const SYSTEM_ID = "system";

type Opinion = { step: string; outcome: string; submission: number; byId: string };

/** The latest words of a post, with their outcome known; opinions come newest first. */
export function latestOpinion<S extends OpinionStep, O extends Opinion>(
  opinions: readonly O[],
  step: S,
): (O & { outcome: (typeof OPINION_OUTCOMES)[S][number] }) | null {
  const latest = opinions.find((opinion) => opinion.step === step);
  const outcome = OPINION_OUTCOMES[step].find((known) => known === latest?.outcome);
  return latest && outcome ? { ...latest, outcome } : null;
}
