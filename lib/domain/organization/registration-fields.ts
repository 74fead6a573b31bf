import type { Field, Section, SectionValues, Values } from "../filing/sections";
import { ENTERPRISE_ATTRIBUTES, PLATFORM_LEVELS } from "../filing/vocabulary";

/** Years of figures a lead enterprise gives: the three before the present one. */
const FIGURE_YEARS = 3;

/** 牵头企业登记: what is asked once of an enterprise that wants to lead (R-LEAD-01 to R-LEAD-07). */
export const REGISTRATION_SECTIONS = {
  identity: {
    fields: {
      name: { kind: "text", required: true, max: 100 },
      formerNames: { kind: "longText", max: 500 },
      address: { kind: "text", required: true, max: 200 },
      regionCode: { kind: "term", dictionary: "division", required: true },
      legalRepresentative: { kind: "text", required: true, personal: true, max: 30 },
      parentCreditCode: { kind: "creditCode" },
    },
  },
  industry: {
    fields: {
      industryCode: { kind: "term", dictionary: "industry", required: true },
      attributes: { kind: "choices", options: ENTERPRISE_ATTRIBUTES },
      mainBusiness: { kind: "longText", required: true, max: 1000 },
    },
  },
  figures: {
    repeated: { least: FIGURE_YEARS, most: FIGURE_YEARS },
    fields: {
      year: { kind: "year", required: true },
      revenueWan: { kind: "money", required: true },
      rdWan: { kind: "money", required: true },
      staff: { kind: "integer", least: 0, most: 9_999_999, required: true },
      rdStaff: { kind: "integer", least: 0, most: 9_999_999, required: true },
    },
  },
  platforms: {
    repeated: { least: 0, most: 100 },
    fields: {
      name: { kind: "text", required: true, max: 80 },
      level: { kind: "choice", options: PLATFORM_LEVELS, required: true },
      category: { kind: "text", required: true, max: 40 },
      approvedOn: { kind: "date" },
      validUntil: { kind: "date" },
      documentNumber: { kind: "text", max: 60 },
    },
  },
  qualifications: {
    repeated: { least: 0, most: 50 },
    fields: {
      name: { kind: "text", required: true, max: 80 },
      number: { kind: "text", max: 60 },
      issuedOn: { kind: "date" },
      validUntil: { kind: "date" },
    },
  },
  contact: {
    fields: {
      contactName: { kind: "text", required: true, personal: true, max: 30 },
      contactPost: { kind: "text", max: 40 },
      contactPhone: { kind: "telephone", required: true, personal: true },
      contactEmail: { kind: "email", required: true, personal: true },
    },
  },
} as const satisfies Record<string, Section>;

export type RegistrationSectionId = keyof typeof REGISTRATION_SECTIONS;
export const REGISTRATION_SECTION_IDS = Object.keys(REGISTRATION_SECTIONS) as RegistrationSectionId[];

export const registrationSection = (id: RegistrationSectionId): Section => REGISTRATION_SECTIONS[id];
export const registrationFields = (id: RegistrationSectionId): [string, Field][] =>
  Object.entries(registrationSection(id).fields);

export const isRegistrationSection = (id: string): id is RegistrationSectionId =>
  Object.hasOwn(REGISTRATION_SECTIONS, id);

/** Evidence files of a registration. */
export const REGISTRATION_FILES = {
  businessLicence: { required: true },
  financialEvidence: { required: true },
  qualificationEvidence: { required: false },
  otherEvidence: { required: false },
} as const;
export type RegistrationFileType = keyof typeof REGISTRATION_FILES;
export const REGISTRATION_FILE_TYPES = Object.keys(REGISTRATION_FILES) as RegistrationFileType[];

/** A section as saved: its text and how often it was saved. */
export type SavedSection = { version: number; values: SectionValues };
export type RegistrationDocument = Partial<Record<RegistrationSectionId, SavedSection>>;

export const savedVersion = (document: RegistrationDocument, id: RegistrationSectionId): number =>
  document[id]?.version ?? 0;

/** The years asked for: the three complete years before `year`, the last one first. */
export const figureYears = (year: number): string[] =>
  Array.from({ length: FIGURE_YEARS }, (_, index) => String(year - 1 - index));

/** R&D as a share of revenue in per cent with two decimals, or null where either is missing or revenue is nil. */
export function researchShare(revenueWan: number | null, rdWan: number | null): number | null {
  return revenueWan && rdWan !== null ? Math.round((rdWan / revenueWan) * 10_000) / 100 : null;
}

/** The name under which a field of a repeated row is sent. */
export const rowField = (row: number, field: string): string => `row${row}_${field}`;

const isEmpty = (values: Values): boolean =>
  Object.values(values).every((value) => (Array.isArray(value) ? value.length === 0 : value.trim() === ""));

/** A section from a form's texts: fields of the catalogue only, empty rows dropped, nothing judged. */
export function readSection(
  id: RegistrationSectionId,
  typed: Readonly<Record<string, string | string[]>>,
): SectionValues {
  const section = registrationSection(id);
  const names = Object.keys(section.fields);
  const pick = (nameOf: (field: string) => string): Values =>
    Object.fromEntries(names.map((field) => [field, typed[nameOf(field)] ?? ""]));
  if (!section.repeated) return pick((field) => field);
  const rows = Array.from({ length: section.repeated.most }, (_, row) =>
    pick((field) => rowField(row, field)),
  );
  return { rows: rows.filter((values) => !isEmpty(values)) };
}
