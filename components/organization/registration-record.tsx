import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { type Field, listOf, rowsOf, textOf, type Values, valuesOf } from "@/lib/domain/filing/sections";
import { figuresOf, type RegistrationProblem } from "@/lib/domain/organization/check-registration";
import {
  REGISTRATION_SECTION_IDS,
  type RegistrationDocument,
  type RegistrationSectionId,
  registrationFields,
  registrationSection,
  researchShare,
  rowField,
} from "@/lib/domain/organization/registration-fields";
import { organizationWords } from "@/lib/messages/organization";
import { REGISTRATION_PROBLEM_SENTENCES } from "@/lib/messages/organization-errors";
import {
  REGISTRATION_ROW_NAMES,
  REGISTRATION_SECTION_NAMES,
  registrationWords,
} from "@/lib/messages/registration-fields";

export type TermNames = { division: ReadonlyMap<string, string>; industry: ReadonlyMap<string, string> };

type RecordProps = {
  document: RegistrationDocument;
  problems: readonly RegistrationProblem[];
  names: TermNames;
};

/** A registration as typed, with what the machine finds beside each field. */
export function RegistrationRecord({ document, problems, names }: RecordProps) {
  return REGISTRATION_SECTION_IDS.map((section) => (
    <section key={section} className="mb-12">
      <SectionHeading>{REGISTRATION_SECTION_NAMES[section]}</SectionHeading>
      <Findings problems={problems} section={section} field="" />
      <SectionRecord section={section} document={document} problems={problems} names={names} />
    </section>
  ));
}

type SectionProps = RecordProps & { section: RegistrationSectionId };

function SectionRecord({ section, document, problems, names }: SectionProps) {
  const values = document[section]?.values;
  if (!registrationSection(section).repeated)
    return (
      <Facts
        section={section}
        values={valuesOf(values)}
        nameOf={(field) => field}
        problems={problems}
        names={names}
      />
    );
  const rows = rowsOf(values);
  if (rows.length === 0) return <p className="text-ink-2">{organizationWords.notYet}</p>;
  return rows.map((row, index) => (
    <div key={rowField(index, section)} className="mb-6">
      <h3 className="mb-2 font-semibold">{rowTitle(section, row, index)}</h3>
      <Facts
        section={section}
        values={row}
        nameOf={(field) => rowField(index, field)}
        problems={problems}
        names={names}
      />
    </div>
  ));
}

const rowTitle = (section: RegistrationSectionId, row: Values, index: number): string => {
  const name = REGISTRATION_ROW_NAMES[section];
  return name ? organizationWords.rowOf(name, index) : organizationWords.yearOf(textOf(row.year));
};

type FactsProps = {
  section: RegistrationSectionId;
  values: Values;
  nameOf: (field: string) => string;
  problems: readonly RegistrationProblem[];
  names: TermNames;
};

function Facts({ section, values, nameOf, problems, names }: FactsProps) {
  const items = registrationFields(section)
    .filter(([field]) => !(section === "figures" && field === "year"))
    .map(([field, spec]) => ({
      term: registrationWords(section, field).label,
      value: <span className="whitespace-pre-line">{shown(section, field, spec, values, names)}</span>,
      note: <Findings problems={problems} section={section} field={nameOf(field)} />,
    }));
  return <DefinitionList items={section === "figures" ? [...items, shareOf(values)] : items} />;
}

function shareOf(row: Values) {
  const { revenueWan, rdWan } = figuresOf(row);
  const share = researchShare(revenueWan, rdWan);
  return {
    term: organizationWords.researchShare,
    value: share === null ? organizationWords.none : `${share}%`,
  };
}

function shown(
  section: RegistrationSectionId,
  field: string,
  spec: Field,
  values: Values,
  names: TermNames,
): string {
  const items = listOf(values[field]);
  if (items.length === 0) return organizationWords.notYet;
  const labels = registrationWords(section, field).options;
  const unit =
    spec.kind === "money"
      ? ` ${organizationWords.unitWan}`
      : spec.kind === "integer"
        ? ` ${organizationWords.unitPeople}`
        : "";
  if (spec.kind === "term" || spec.kind === "terms") {
    const known = spec.dictionary === "division" ? names.division : names.industry;
    return items.map((code) => known.get(code) ?? code).join("、");
  }
  return items.map((item) => labels?.[item] ?? item).join("、") + unit;
}

type FindingsProps = Pick<FactsProps, "problems"> & { section: string; field: string };

function Findings({ problems, section, field }: FindingsProps) {
  const found = problems.filter((problem) => problem.section === section && problem.field === field);
  return found.map(({ code }) => (
    <p key={code} className="font-semibold text-seal">
      {REGISTRATION_PROBLEM_SENTENCES[code]}
    </p>
  ));
}
