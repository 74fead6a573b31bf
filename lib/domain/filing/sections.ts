import type { ClauseId } from "../measure/terms";
import { CONTRIBUTION_KINDS, MEMBERSHIP_TIERS, PLATFORM_LEVELS, TASK_KINDS } from "./vocabulary";

export type DictionaryKind = "chain" | "cluster" | "division" | "industry" | "platformCategory";

type Common = {
  required?: true;
  /** Personal data: encrypted nowhere in the draft, masked for staff, never public. */
  personal?: true;
  /** Characters. */
  max?: number;
  /** Shown only while another field of the section has this value. */
  when?: { field: string; is: string };
};

/** What a field holds; its label and hint are lib/messages/filing-fields.ts under `section.field`. */
export type Field = Common &
  (
    | { kind: "text" | "longText" | "date" | "year" | "telephone" | "email" | "creditCode" | "flag" }
    /** 万元, up to two decimals. */
    | { kind: "money" }
    | { kind: "integer"; least: number; most: number }
    | { kind: "choice" | "choices"; options: readonly string[] }
    | { kind: "term" | "terms"; dictionary: DictionaryKind }
    /** One of the filing's units: `lead` or a member's id. */
    | { kind: "unit" | "units" }
  );

export type Section = {
  /** Rows of the same shape, e.g. tasks. */
  repeated?: { least: number; most: number };
  fields: Readonly<Record<string, Field>>;
};

/**
 * The one catalogue of what a filing asks: forms, task list, machine check, snapshot, difference,
 * correction items, review bench and the printed application are all made from it.
 */
export const SECTIONS = {
  basic: {
    fields: {
      name: { kind: "text", required: true, max: 60 },
      shortName: { kind: "text", max: 30 },
      chainCodes: { kind: "terms", dictionary: "chain", required: true },
      clusterCodes: { kind: "terms", dictionary: "cluster" },
      regionCodes: { kind: "terms", dictionary: "division", required: true },
      industryCode: { kind: "term", dictionary: "industry", required: true },
      formationDate: { kind: "date", required: true },
      planYears: { kind: "integer", least: 1, most: 5, required: true },
      objectives: { kind: "longText", required: true, max: 2000 },
      publicSummary: { kind: "longText", required: true, max: 400 },
      projectReference: { kind: "text", max: 100 },
      hasLegalEntity: { kind: "choice", options: ["no", "yes"], required: true },
      entityCreditCode: { kind: "creditCode", when: { field: "hasLegalEntity", is: "yes" } },
    },
  },
  tasks: {
    repeated: { least: 1, most: 30 },
    fields: {
      kind: { kind: "choice", options: TASK_KINDS, required: true },
      goal: { kind: "longText", required: true, max: 500 },
      leadUnit: { kind: "unit", required: true },
      partners: { kind: "units" },
      startsOn: { kind: "date", required: true },
      endsOn: { kind: "date", required: true },
      indicator: { kind: "longText", required: true, max: 500 },
      budgetWan: { kind: "money", required: true },
    },
  },
  platforms: {
    repeated: { least: 0, most: 200 },
    fields: {
      host: { kind: "unit", required: true },
      name: { kind: "text", required: true, max: 80 },
      level: { kind: "choice", options: PLATFORM_LEVELS, required: true },
      category: { kind: "text", required: true, max: 40 },
      approvedOn: { kind: "date" },
      validUntil: { kind: "date" },
      documentNumber: { kind: "text", max: 60 },
    },
  },
  agreement: {
    fields: {
      signedOn: { kind: "date", required: true },
      effectiveFrom: { kind: "date", required: true },
      until: { kind: "date" },
      liableUnit: { kind: "unit", required: true },
    },
  },
  governance: {
    fields: {
      council: { kind: "longText", required: true, max: 1000 },
      decisionRule: { kind: "longText", required: true, max: 500 },
      secretariatUnit: { kind: "unit", required: true },
      expertCommittee: { kind: "longText", max: 1000 },
      chiefScientist: { kind: "text", personal: true, max: 30 },
      contactName: { kind: "text", required: true, personal: true, max: 30 },
      contactPhone: { kind: "telephone", required: true, personal: true },
      contactEmail: { kind: "email", required: true, personal: true },
    },
  },
  funding: {
    fields: {
      totalWan: { kind: "money", required: true },
      selfRaisedWan: { kind: "money", required: true },
      fiscalWan: { kind: "money" },
      socialWan: { kind: "money" },
      leadContributionKind: { kind: "choices", options: CONTRIBUTION_KINDS, required: true },
      leadContributionWan: { kind: "money", required: true },
      use: { kind: "longText", required: true, max: 1000 },
    },
  },
  declarations: {
    fields: {
      nonSecrecy: { kind: "flag", required: true },
      truth: { kind: "flag", required: true },
      integrity: { kind: "flag", required: true },
      consent: { kind: "flag", required: true },
      filedBy: { kind: "choice", options: ["legalRepresentative", "agent"], required: true },
    },
  },
} as const satisfies Record<string, Section>;

/** The agreement's clause checklist: one field a clause, holding its page or article. */
export const clauseField = (clause: ClauseId): string => `clause_${clause}`;

export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as SectionId[];
export const sectionOf = (id: SectionId): Section => SECTIONS[id];

/** A member's own part; what the member confirms. */
export const PART_FIELDS = {
  tier: { kind: "choice", options: MEMBERSHIP_TIERS, required: true },
  duty: { kind: "longText", required: true, max: 500 },
  taskNumbers: { kind: "text", max: 60 },
  contributionKind: { kind: "choices", options: CONTRIBUTION_KINDS, required: true },
  contributionWan: { kind: "money" },
} as const satisfies Record<string, Field>;

/** Text as typed: a list for fields that take several values. */
export type Typed = string | string[];
export type Values = Record<string, Typed>;
/** A section as typed; repeated sections keep their rows under `rows`. */
export type SectionValues = Values | { rows: Values[] };

export const rowsOf = (values: SectionValues | undefined): Values[] =>
  values && Array.isArray((values as { rows?: unknown }).rows) ? (values as { rows: Values[] }).rows : [];

export const valuesOf = (values: SectionValues | undefined): Values =>
  values && !Array.isArray((values as { rows?: unknown }).rows) ? (values as Values) : {};

export const textOf = (value: Typed | undefined): string =>
  Array.isArray(value) ? value.join("、") : (value ?? "").trim();

export const listOf = (value: Typed | undefined): string[] =>
  (Array.isArray(value) ? value : value ? [value] : []).filter((item) => item.trim() !== "");
