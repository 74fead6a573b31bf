import type { CaseFacts } from "./guards";
import { latestOpinion } from "./opinions";

/** What posts have said of a case, newest first, and how often it was handed in. */
export type SaidOfCase = {
  opinions: readonly { step: string; outcome: string; submission: number; byId: string }[];
  _count: { submissions: number };
};

/** Facts that follow from the words of posts: only those on the present submission count where a post speaks of it. */
export function saidFacts({ opinions, _count: { submissions } }: SaidOfCase) {
  const recommendation = latestOpinion(opinions, "recommendation");
  const nonAcceptance = latestOpinion(opinions, "nonAcceptance");
  const proposal = latestOpinion(opinions, "proposal");
  const joint = latestOpinion(opinions, "jointOpinion");
  const order = (step: string) => opinions.findIndex((opinion) => opinion.step === step);
  const resolved = order("jointResolution");
  return {
    recommendation: recommendation?.submission === submissions ? recommendation : null,
    nonAcceptance:
      nonAcceptance?.submission === submissions && nonAcceptance.outcome === "propose" ? nonAcceptance : null,
    proposerId: proposal?.byId ?? null,
    proposedOutcome: proposal?.outcome ?? null,
    jointOpinion: joint?.outcome ?? ("none" as const),
    jointOpinionResolved: joint !== null && resolved >= 0 && resolved < order("jointOpinion"),
  } satisfies Partial<CaseFacts>;
}

/** A negative or missing opinion of the second department that nobody has said yet how to meet. */
export const jointIsUnsettled = ({
  jointOpinion,
  jointOpinionResolved,
}: Pick<CaseFacts, "jointOpinion" | "jointOpinionResolved">): boolean =>
  (jointOpinion === "disagree" || jointOpinion === "recalled") && !jointOpinionResolved;
