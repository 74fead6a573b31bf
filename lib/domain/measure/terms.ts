/** Ways in to the register; each has its own steps, thresholds, materials and deadlines. */
export const TRACK_IDS = ["openFiling", "keyChain"] as const;
export type TrackId = (typeof TRACK_IDS)[number];

/** Where a value comes from: a public text, our assumption, or the department's own word. */
export const EVIDENCE = ["found", "assumption", "confirmed"] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const DOCUMENT_TYPES = [
  "applicationForm",
  "agreement",
  "charter",
  "constructionPlan",
  "leadLicence",
  "memberConfirmations",
  "financialEvidence",
  "intellectualPropertyList",
  "integrityCommitment",
  "nonSecrecyStatement",
  "authorization",
  "recommendationLetter",
  "councilResolution",
  "other",
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** `automatic`: the system makes or holds it; `replacedByConfirmation`: the online confirmation of every member replaces it. */
export const DOCUMENT_REQUIREMENTS = [
  "required",
  "optional",
  "automatic",
  "replacedByConfirmation",
  "unlessInPerson",
] as const;
export type DocumentRequirement = (typeof DOCUMENT_REQUIREMENTS)[number];

/** What an agreement between the units settles, in the order of the checklist (R-AGR-02 to R-AGR-16). */
export const CLAUSE_IDS = [
  "goals",
  "tasks",
  "organs",
  "rights",
  "contribution",
  "funds",
  "projects",
  "intellectualProperty",
  "benefits",
  "risk",
  "membership",
  "confidentiality",
  "dissolution",
  "liableUnit",
  "disputes",
] as const;
export type ClauseId = (typeof CLAUSE_IDS)[number];

/** Conditions a machine can judge, with the rule each stands for. */
export const CONDITION_RULES = {
  leadKind: "R-LEAD-01",
  leadCreditCode: "R-LEAD-02",
  leadRegion: "R-LEAD-03",
  leadRevenue: "R-LEAD-04",
  leadResearch: "R-LEAD-05",
  leadStatus: "R-LEAD-06",
  integrity: "R-CRED-01",
  memberTotal: "R-MEM-01",
  memberEnterprises: "R-MEM-02",
  memberResearch: "R-MEM-03",
  memberConfirmation: "R-MEM-04",
  membersDistinct: "R-MEM-05",
  agreement: "R-AGR-01",
  agreementClauses: "R-AGR-02",
  liableUnit: "R-AGR-17",
  constructionPlan: "R-PLAN-01",
  budget: "R-PLAN-02",
  consortiumName: "R-NAME-01",
  industryChain: "R-CHAIN-01",
  nonSecrecy: "R-SEC-01",
} as const;
export type ConditionId = keyof typeof CONDITION_RULES;
export const CONDITION_IDS = Object.keys(CONDITION_RULES) as ConditionId[];

export const CONTACT_KINDS = ["business", "recommendation", "system", "integrity", "supervision"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
