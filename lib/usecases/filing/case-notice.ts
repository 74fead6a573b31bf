import type { CaseFile } from "../../data/case-files";
import { momentText } from "../../messages/dates";

/** What a notice that tells of a term says of its case. */
export const noticeFactsOf = (filing: CaseFile, term: string, at: Date) => ({
  consortiumName: filing.name,
  caseNumber: filing.caseNumber ?? "",
  progressCode: filing.progressCode ?? "",
  term,
  sha256: "",
  submittedAt: momentText(at),
  reason: "",
  filingNumber: "",
  items: [],
});
