import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { type Column, Table } from "@/components/ui/table";
import { type Field, listOf, rowsOf, type Values, valuesOf } from "@/lib/domain/filing/sections";
import type { RegistrationProblem } from "@/lib/domain/organization/check-registration";
import {
  REGISTRATION_SECTION_IDS,
  type RegistrationDocument,
  type RegistrationSectionId,
  registrationFields,
  registrationSection,
  rowField,
} from "@/lib/domain/organization/registration-fields";
import { organizationWords } from "@/lib/messages/organization";
import { REGISTRATION_PROBLEM_SENTENCES } from "@/lib/messages/organization-errors";
import { REGISTRATION_SECTION_NAMES, registrationWords } from "@/lib/messages/registration-fields";
import { shareText } from "./share-text";

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
    return <Facts section={section} values={valuesOf(values)} problems={problems} names={names} />;
  const rows = rowsOf(values);
  if (rows.length === 0) return <p className="text-ink-2">{organizationWords.notYet}</p>;
  return <Rows section={section} rows={rows} problems={problems} names={names} />;
}

type RowsProps = Omit<RecordProps, "document"> & { section: RegistrationSectionId; rows: Values[] };

/** Rows of one kind as a table, each value with its findings in the same cell. */
function Rows({ section, rows, problems, names }: RowsProps) {
  const columns = registrationFields(section).map(
    ([field, spec], column): Column<Numbered> => ({
      key: field,
      header: registrationWords(section, field).label,
      heading: column === 0,
      numeric: spec.kind === "money" || spec.kind === "integer",
      cell: ({ row, index }) => (
        <>
          {shown(section, field, spec, row, names)}
          <Findings problems={problems} section={section} field={rowField(index, field)} />
        </>
      ),
    }),
  );
  return (
    <Table
      caption={REGISTRATION_SECTION_NAMES[section]}
      captionHidden
      rows={rows.map((row, index) => ({ row, index }))}
      rowKey={({ index }) => String(index)}
      columns={section === "figures" ? [...columns, SHARE] : columns}
    />
  );
}

type Numbered = { row: Values; index: number };

const SHARE: Column<Numbered> = {
  key: "share",
  header: organizationWords.researchShare,
  numeric: true,
  cell: ({ row }) => shareText(row),
};

type FactsProps = Omit<RowsProps, "rows"> & { values: Values };

function Facts({ section, values, problems, names }: FactsProps) {
  const items = registrationFields(section).map(([field, spec]) => ({
    term: registrationWords(section, field).label,
    value: <span className="whitespace-pre-line">{shown(section, field, spec, values, names)}</span>,
    note: <Findings problems={problems} section={section} field={field} />,
  }));
  return <DefinitionList items={items} />;
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

type FindingsProps = Pick<RecordProps, "problems"> & { section: string; field: string };

function Findings({ problems, section, field }: FindingsProps) {
  const found = problems.filter((problem) => problem.section === section && problem.field === field);
  return found.map(({ code }) => (
    <p key={code} className="font-semibold text-seal">
      {REGISTRATION_PROBLEM_SENTENCES[code]}
    </p>
  ));
}
