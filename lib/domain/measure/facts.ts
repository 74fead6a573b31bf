import type { OrganizationKind, OrganizationStatus } from "../organization/kinds";
import type { ClauseId } from "./terms";

export type LeadYear = { year: number; revenueWan: number | null; rdWan: number | null };

/**
 * What the conditions are judged by, from a visitor's answers or from a filing; null is "not known",
 * which never passes as met.
 */
export type ConditionFacts = {
  leadKind: OrganizationKind | null;
  leadCreditCodeValid: boolean | null;
  leadInRegion: boolean | null;
  leadStatus: OrganizationStatus | null;
  leadYears: readonly LeadYear[] | null;
  /** No integrity record in force, in the scope of the track. */
  integrityClean: boolean | null;
  /** Besides the lead; distinct units. */
  members: { total: number | null; enterprises: number | null; research: number | null };
  everyMemberConfirmed: boolean | null;
  membersDistinct: boolean | null;
  agreementSigned: boolean | null;
  /** Clauses the agreement holds, each with its page. */
  clauses: readonly ClauseId[] | null;
  liableUnitNamed: boolean | null;
  /** Horizon of the construction plan in years; 0 where there is none. */
  planYears: number | null;
  budgetBalances: boolean | null;
  consortiumName: string | null;
  chains: number | null;
  nonSecrecyDeclared: boolean | null;
};

export const NOTHING_KNOWN: ConditionFacts = {
  leadKind: null,
  leadCreditCodeValid: null,
  leadInRegion: null,
  leadStatus: null,
  leadYears: null,
  integrityClean: null,
  members: { total: null, enterprises: null, research: null },
  everyMemberConfirmed: null,
  membersDistinct: null,
  agreementSigned: null,
  clauses: null,
  liableUnitNamed: null,
  planYears: null,
  budgetBalances: null,
  consortiumName: null,
  chains: null,
  nonSecrecyDeclared: null,
};
