/** What is written where a case ends while something is under way. */
export const caseEndings = { roundWithdrawn: "牵头企业撤回申请" } as const;
