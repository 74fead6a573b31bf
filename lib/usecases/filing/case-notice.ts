import { recommenderOf } from "../../domain/measure/recommender";
import { momentText } from "../../messages/dates";
import type { Assessment } from "./assess";

/** What a notice that tells of a term says of its case. */
export const noticeFactsOf = (
  { filing, track }: Pick<Assessment, "filing" | "track">,
  term: string,
  at: Date,
) => ({
  consortiumName: filing.name,
  caseNumber: filing.caseNumber ?? "",
  progressCode: filing.progressCode ?? "",
  term,
  sha256: "",
  submittedAt: momentText(at),
  reason: "",
  filingNumber: "",
  recommender: recommenderOf(track, filing.leadOrganization.regionCode, filing.recommenderCode)?.name ?? "",
  stepEnd: "",
  items: [],
});
