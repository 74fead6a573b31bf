import type { Db, Tx } from "../../data/client";
import type { Staff } from "../../domain/actor";
import type { CalendarDate } from "../../domain/calendar/dates";
import type { BackTest } from "../../domain/rule-change/back-test";
import type { RuleDifference } from "../../domain/rule-change/differences";
import type { RuleFormField } from "../../domain/rule-change/form-fields";
import type { ParsedRule } from "../../domain/rule-change/rule-fault";

/** What a section's form sends: one text a name, or several. */
export type RuleFormValues = Record<string, string | string[]>;

export type EditedRule = {
  document: unknown;
  /** The form's name of a place in the document, where it differs from the path. */
  nameOf?: (path: string) => string;
};

/** One page of a rule's form. */
export type RuleSection = {
  id: string;
  title: string;
  /** What it is a part of, where the document has several of a kind. */
  group: string | null;
  /** Fields of the generic form. */
  fields: readonly RuleFormField[];
  /** Page under the change's address that holds the form, where the kind has one of its own. */
  page?: string;
  /** Whether a place of the document is asked for on this page. */
  owns(path: string): boolean;
};

/** Documents are plain JSON; only the strategy of their kind knows more. */
export interface RuleStrategy<D = unknown> {
  /** In force from the day it is published, whatever day was proposed. */
  readonly atOnce?: true;
  /** Whether this person's department keeps the rule; others find nothing. */
  governs(actor: Pick<Staff, "province">, subject: string): boolean;
  /** What a new draft starts from, `base` being the rule as it stands; null where nothing may be begun. */
  startFrom(subject: string, at: Date, db: Db): Promise<{ document: unknown; base: unknown } | null>;
  parse(document: unknown): ParsedRule<D>;
  /** The pages of the form, in order; empty for a document that cannot be read. */
  sections?(document: unknown): RuleSection[];
  /** The differences as readers of this kind of rule know them; the places of the document where left out. */
  readable?(base: unknown, document: unknown): RuleDifference[];
  /** A section's form written onto the document; null for a section that is none. */
  edit(document: unknown, section: string, values: RuleFormValues): EditedRule | null;
  /** Why the document cannot take effect on the day, as finished sentences; empty when nothing stands against it. */
  faults(change: RuleChangeContent<D>, at: Date, db: Db): Promise<string[]>;
  /** Whether rules of this kind judge cases and consortia, so that a back-test says something. */
  judges?: boolean;
  /** Who would fail by it; null for rules that judge nobody. */
  backTest(change: RuleChangeContent<D>, at: Date): Promise<BackTest | null>;
  /** Puts the rule in force, in the transaction of its publication. */
  apply(tx: Tx, change: RuleChangeContent<D> & { effectiveFrom: CalendarDate }, at: Date): Promise<void>;
}

export type RuleChangeContent<D> = {
  id: string;
  subject: string;
  base: unknown;
  value: D;
  effectiveFrom: CalendarDate | null;
};
