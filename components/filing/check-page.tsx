import Link from "next/link";
import type { ReactNode } from "react";
import { CheckboxGroup } from "@/components/form/choice-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { SuccessNotice } from "@/components/ui/notice-box";
import { Table } from "@/components/ui/table";
import { addressPath, formName } from "@/lib/domain/filing/address";
import type { Problem } from "@/lib/domain/filing/check";
import type { DraftView } from "@/lib/domain/filing/draft-view";
import { PARTS, type PartId, partPath } from "@/lib/domain/filing/parts";
import { firstPerAddress } from "@/lib/domain/filing/progress";
import { formFromSection } from "@/lib/domain/filing/section-form";
import { type SectionId, sectionOf, textOf } from "@/lib/domain/filing/sections";
import { problemLine } from "@/lib/messages/checks";
import { fileSize } from "@/lib/messages/files";
import { CONFIRMATION_NAMES, check, filing } from "@/lib/messages/filing";
import { MATERIALS_NAME, MEMBERS_NAME, ROW_NAMES, SECTION_NAMES } from "@/lib/messages/filing-fields";
import { DOCUMENT_NAMES } from "@/lib/messages/measure-terms";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { checkContext } from "./check-context";
import { fieldContext, fieldViews, shownText } from "./field-view";

const bySeverity = ({ problems }: DraftView, severity: Problem["severity"]): Problem[] =>
  firstPerAddress(problems.filter((problem) => problem.severity === severity));

/** What must be mended, each line leading to its field. */
export function Errors({ draft }: { draft: DraftView }) {
  const errors = bySeverity(draft, "error");
  if (errors.length === 0) return <SuccessNotice>{check.none}</SuccessNotice>;
  return (
    <section
      className="mb-10 max-w-measure border-4 border-seal bg-surface px-6 py-5"
      aria-labelledby="errors"
    >
      <h2 id="errors" className="text-lg">
        {check.errors(errors.length)}
      </h2>
      <p className="mt-1 text-ink-2">{check.errorsLead}</p>
      <ul className="mt-3 space-y-1.5">
        {errors.map((problem) => (
          <li key={problem.address}>
            <Link href={addressPath(draft.id, problem.address)} className="text-seal hover:text-seal-deep">
              {problemLine(problem, checkContext(draft))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Warnings, one box each; what only staff can settle stands beside them without a box. */
export function Warnings({ draft }: { draft: DraftView }) {
  const context = checkContext(draft);
  const warnings = bySeverity(draft, "warning");
  const questions = bySeverity(draft, "question");
  return (
    <>
      {warnings.length > 0 ? (
        <CheckboxGroup
          name="acknowledged"
          label={check.warnings}
          hint={check.warningsLead}
          options={warnings.map((problem) => ({
            value: problem.address,
            label: problemLine(problem, context),
          }))}
        />
      ) : null}
      {questions.length > 0 ? (
        <section className="mb-8 max-w-measure border-l-4 border-amber bg-amber-wash px-5 py-4">
          <h3 className="font-semibold text-amber">{check.questions}</h3>
          <p className="text-ink-2">{check.questionsLead}</p>
          <ul className="mt-2 list-disc pl-5">
            {questions.map((problem) => (
              <li key={problem.address}>{problemLine(problem, context)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function SectionAnswers({ draft, section }: { draft: DraftView; section: SectionId }) {
  const views = fieldViews(section, fieldContext(draft));
  const texts = formFromSection(section, draft.sections[section]?.values);
  const items = (row: number | null) =>
    views
      .filter(({ when }) => !when || textOf(texts[formName(row, when.field)]) === when.is)
      .map((view) => ({
        term: view.label,
        value: (
          <span className="whitespace-pre-line">
            {shownText(view, texts[formName(row, view.name)]) || check.noValue}
          </span>
        ),
      }));
  if (!sectionOf(section).repeated) return <DefinitionList items={items(null)} />;
  const count = Number(texts.rows) || 0;
  if (count === 0) return <p className="text-ink-2">{check.noValue}</p>;
  return Array.from({ length: count }, (_, row) => (
    <div key={formName(row, section)} className="mb-6">
      <h3 className="mb-2 font-semibold">{filing.rowTitle(ROW_NAMES[section] ?? "", row + 1)}</h3>
      <DefinitionList items={items(row)} />
    </div>
  ));
}

function MemberAnswers({ members }: DraftView) {
  return (
    <Table
      caption={MEMBERS_NAME}
      captionHidden
      rows={members}
      rowKey={({ id }) => id}
      empty={check.noValue}
      columns={[
        { key: "name", header: check.unit, cell: ({ name }) => name },
        { key: "code", header: check.code, cell: ({ creditCode }) => creditCode ?? "" },
        { key: "kind", header: check.kind, cell: ({ kind }) => ORGANIZATION_KIND_NAMES[kind] },
        { key: "state", header: check.state, cell: ({ confirmation }) => CONFIRMATION_NAMES[confirmation] },
      ]}
    />
  );
}

function MaterialAnswers({ materials }: DraftView) {
  return (
    <ul className="border-t border-line-2">
      {materials.map(({ id, type, fileId, name, size }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-3">
          <span>{DOCUMENT_NAMES[type as keyof typeof DOCUMENT_NAMES] ?? type}</span>
          <a href={`/api/files/${fileId}`}>{check.file(name, fileSize(size))}</a>
        </li>
      ))}
    </ul>
  );
}

const PART_NAMES: Record<PartId, string> = {
  ...SECTION_NAMES,
  members: MEMBERS_NAME,
  materials: MATERIALS_NAME,
};

function PartAnswers({ draft, part }: { draft: DraftView; part: PartId }) {
  if (part === "members") return <MemberAnswers {...draft} />;
  if (part === "materials") return <MaterialAnswers {...draft} />;
  return <SectionAnswers draft={draft} section={part} />;
}

/** Every answer on one page, each part with the way back to it. */
function AllAnswers({ draft }: { draft: DraftView }) {
  return PARTS.map((part) => (
    <section key={part} className="mb-12">
      <SectionHeading aside={<Link href={partPath(draft.id, part)}>{check.change}</Link>}>
        {PART_NAMES[part]}
      </SectionHeading>
      <PartAnswers draft={draft} part={part} />
    </section>
  ));
}

type CheckPageProps = {
  draft: DraftView;
  /** The form that submits, with the warnings inside. */
  submit: ReactNode;
};

export function CheckPage({ draft, submit }: CheckPageProps) {
  return (
    <>
      <PageHeading
        caption={draft.name || filing.untitled}
        title={check.title}
        back={{ href: `/workspace/filings/${draft.id}`, label: filing.backToList }}
      />
      <Errors draft={draft} />
      <AllAnswers draft={draft} />
      {submit}
    </>
  );
}
