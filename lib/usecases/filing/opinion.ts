import type { CaseFile } from "../../data/case-files";
import type { NewOpinion } from "../../data/case-writes";

type Words = Pick<NewOpinion, "step" | "outcome" | "reasons" | "byId" | "at">;

/** Words of a post on the present submission of a case. */
export const opinionOn = (filing: CaseFile, words: Words): NewOpinion => ({
  ...words,
  filingId: filing.id,
  reasons: words.reasons.trim(),
  remedies: null,
  submission: filing._count.submissions,
});
