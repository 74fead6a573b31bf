import { z } from "zod";
import { ORGANIZATION_KINDS } from "../organization/kinds";
import { ruled, unwritten } from "./ruled";
import { CLAUSE_IDS, CONDITION_IDS, DOCUMENT_REQUIREMENTS, DOCUMENT_TYPES, EVIDENCE } from "./terms";

const text = z.string().min(1);
const count = z.int().nonnegative();
const STEP_USES = ["none", "optional", "required"] as const;

/** Null is neither enforced nor shown. */
const thresholds = z.strictObject({
  /** Units in all; includes the lead where `leadCounts`. */
  minMembers: ruled(count.nullable()),
  leadCounts: ruled(z.boolean()),
  minEnterprises: ruled(count.nullable()),
  minResearch: ruled(count.nullable()),
  /** In ten thousand yuan a year. */
  minRevenueWan: ruled(z.number().nonnegative().nullable()),
  minRdWan: ruled(z.number().nonnegative().nullable()),
  /** Research and development as a share of revenue. */
  minRdPercent: ruled(z.number().nonnegative().nullable()),
  rdLogic: ruled(z.enum(["or", "and"])),
  /** 1: the latest year; more: the mean of so many. */
  basisYears: ruled(z.int().min(1).max(5)),
  /** Kinds of lead that need not show revenue and spending. */
  figuresWaivedFor: ruled(z.array(z.enum(ORGANIZATION_KINDS))).default(unwritten([])),
});

const steps = z.strictObject({
  recommendation: ruled(z.enum(STEP_USES)),
  jointOpinion: ruled(z.enum(STEP_USES)),
  expertReview: ruled(z.enum(STEP_USES)),
  siteVisit: ruled(z.enum(STEP_USES)),
  /** Before the decision with a period for objections, or after it as publication of the result. */
  publicNotice: ruled(z.enum(["none", "before", "after"])),
});

/** Working days. */
const deadlines = z.strictObject({
  acceptDays: ruled(count),
  correctionDays: ruled(count),
  correctionExtensionDays: ruled(count),
  recommendDays: ruled(count),
  decideDays: ruled(count),
  decisionExtensionDays: ruled(count),
  jointOpinionDays: ruled(count),
  expertReviewDays: ruled(count),
  publicNoticeDays: ruled(count),
  objectionDays: ruled(count),
  /** For the lead's answer when a listed unit contests its membership. */
  contestDays: ruled(count).default(unwritten(10)),
  deliverDays: ruled(count),
  publishDays: ruled(count),
});

/** One line of the experts' score sheet. */
const indicator = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]{1,30}$/),
  name: text,
  most: z.int().min(1).max(100),
});

const document = z.strictObject({
  type: z.enum(DOCUMENT_TYPES),
  requirement: z.enum(DOCUMENT_REQUIREMENTS),
  evidence: z.enum(EVIDENCE),
  citation: text.nullable(),
  note: text.nullable(),
});

const clause = z.strictObject({
  id: z.enum(CLAUSE_IDS),
  required: z.boolean(),
  evidence: z.enum(EVIDENCE),
  citation: text.nullable(),
});

const condition = z.strictObject({
  id: z.enum(CONDITION_IDS),
  /** Blocks submission; otherwise a warning. */
  blocking: z.boolean(),
  evidence: z.enum(EVIDENCE),
  citation: text.nullable(),
});

/** One way in to the register under a measure. */
export const trackSchema = z.strictObject({
  name: text,
  summary: text,
  intakeMode: ruled(z.enum(["alwaysOpen", "call"])),
  acceptance: ruled(z.enum(["atOnce", "manual"])),
  decisionType: ruled(z.enum(["filing", "approval"])),
  steps,
  recommenders: ruled(z.array(z.strictObject({ code: text, name: text }))),
  leadKinds: ruled(z.array(z.enum(ORGANIZATION_KINDS)).min(1)),
  leadMustBeInRegion: ruled(z.boolean()),
  integrityScope: ruled(z.enum(["lead", "all"])),
  thresholds,
  conditions: z.array(condition),
  documents: z.array(document),
  clauses: z.array(clause),
  deadlines,
  jointOpinionStopsClock: ruled(z.boolean()),
  /** Whether a joint opinion not given in time counts as consent. */
  silenceIsConsent: ruled(z.boolean()).default(unwritten(false)),
  /** Experts of a round; at least three, and odd. */
  expertsOfRound: ruled(
    z
      .int()
      .min(3)
      .refine((size) => size % 2 === 1),
  ).default(unwritten(5)),
  expertIndicators: ruled(z.array(indicator)).default(unwritten([])),
  planYears: ruled(z.int().positive().nullable()),
  validityYears: ruled(z.int().positive().nullable()),
  /** Ending every name must have; words that a person must look at (R-NAME-02). */
  nameEnding: ruled(text),
  nameWordsForStaff: ruled(z.array(text)),
});

export type Track = z.infer<typeof trackSchema>;
export type TrackDocument = z.infer<typeof document>;
export type Indicator = z.infer<typeof indicator>;
export type TrackClause = z.infer<typeof clause>;
export type TrackCondition = z.infer<typeof condition>;
export type Deadlines = z.infer<typeof deadlines>;
