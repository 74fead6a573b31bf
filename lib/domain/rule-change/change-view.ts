import type { BackTest } from "./back-test";
import type { RuleDifference } from "./differences";
import type { RuleFormField } from "./form-fields";
import type { RuleAction, RuleChangeKind, RuleChangeState } from "./transitions";

/** One page of the form of a rule. */
export type RuleSectionLink = {
  id: string;
  title: string;
  group: string | null;
  /** Under the address of the change. */
  page: string;
  differences: number;
};

/** A change of a rule as its page shows it. */
export type RuleChangeView = {
  id: string;
  version: number;
  kind: RuleChangeKind;
  subjectName: string;
  state: RuleChangeState;
  effectiveFrom: string | null;
  /** Today, for a rule that is in force from its publication; nobody is asked for a day. */
  atOnce: string | null;
  reason: string;
  sections: RuleSectionLink[];
  differences: RuleDifference[];
  /** Finished sentences; empty when the document could take effect. */
  faults: string[];
  /** As read when it was proposed. */
  backTest: BackTest | null;
  /** Whether a back-test says anything about rules of this kind. */
  judges: boolean;
  actions: RuleAction[];
  /** The person looking drafted or edited it, and so may not publish it. */
  isAuthor: boolean;
  events: { id: string; at: Date; action: string; actorName: string; note: string | null }[];
};

/** One part of a rule, ready to be edited. */
export type RuleSectionView = {
  id: string;
  version: number;
  kind: RuleChangeKind;
  subject: string;
  subjectName: string;
  section: string;
  title: string;
  /** Fields of the form, where the kind has a generic one. */
  fields: readonly RuleFormField[];
  document: unknown;
  editable: boolean;
};
