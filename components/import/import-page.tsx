import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { FormAction } from "@/lib/action-result";
import type { RowOutcome } from "@/lib/domain/import/plan";
import type { ImportAction } from "@/lib/domain/import/transitions";
import type { ImportView, PreviewRow } from "@/lib/domain/import/view";
import { momentText } from "@/lib/messages/dates";
import {
  ACTION_LABELS,
  findingSentence,
  KIND_NAMES,
  OUTCOME_NAMES,
  STATE_NAMES,
  importWords as words,
} from "@/lib/messages/imports";
import { KeepFresh } from "./keep-fresh";
import { MappingForm } from "./mapping-form";

type ImportPageProps = { view: ImportView; actions: Record<ImportAction, FormAction> };

/** One import from its columns to its result, with what may be done next. */
export function ImportPage({ view, actions }: ImportPageProps) {
  const isOpen = view.state === "draft" || view.state === "proposed";
  return (
    <>
      <PageHeading
        title={view.fileName}
        caption={`${KIND_NAMES[view.kind]} · ${STATE_NAMES[view.state]}`}
        back={{ href: "/admin/imports", label: words.back }}
      />
      <History view={view} />
      {isOpen ? null : <Progress view={view} />}
      {view.actions.includes("map") ? <MappingForm view={view} action={actions.map} /> : null}
      <section className="mt-12">
        <SectionHeading>{isOpen ? words.preview : words.result}</SectionHeading>
        {isOpen ? (
          <>
            <Foreseen foreseen={view.foreseen} />
            <p className="mt-4 mb-4 text-ink-2">{words.previewLead(view.rows.length, view.rowCount)}</p>
          </>
        ) : null}
        <Rows header={view.header} rows={view.faults.length > 0 ? view.faults : view.rows} />
        {isOpen ? null : <Downloads id={view.id} />}
      </section>
      <Acts view={view} actions={actions} />
    </>
  );
}

function History({ view }: { view: ImportView }) {
  const { createdByName, createdAt, decidedByName, decidedAt, decisionReason } = view;
  const { undoneByName, undoneAt, undoReason, options } = view;
  const lines = [
    words.createdBy(createdByName, momentText(createdAt)),
    ...(decidedByName && decidedAt ? [words.decidedBy(decidedByName, momentText(decidedAt))] : []),
    ...(decisionReason ? [decisionReason] : []),
    ...(undoneByName && undoneAt ? [words.undoneBy(undoneByName, momentText(undoneAt))] : []),
    ...(undoReason ? [undoReason] : []),
    ...(options.source ? [`${words.options.source}：${options.source}`] : []),
  ];
  return (
    <ul className="mb-8 text-sm text-ink-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Progress({ view }: { view: ImportView }) {
  const left = view.counts.find(({ outcome }) => outcome === null)?.count ?? 0;
  const isRunning = view.state === "running" || view.state === "undoing";
  const finished = view.counts.flatMap(({ outcome, count }) =>
    outcome ? [{ term: OUTCOME_NAMES[outcome], value: String(count) }] : [],
  );
  return (
    <section className="mb-10">
      <ProgressBar
        label={words.progress}
        value={view.rowCount - left}
        max={view.rowCount}
        text={words.progressText(view.rowCount - left, view.rowCount)}
      />
      <div className="mt-6">
        <DefinitionList items={finished} />
      </div>
      {isRunning ? (
        <p className="mt-4">
          <KeepFresh />
          <a href={`/admin/imports/${view.id}`}>{words.reload}</a>
        </p>
      ) : null}
    </section>
  );
}

const Foreseen = ({ foreseen }: Pick<ImportView, "foreseen">) =>
  foreseen.length === 0 ? null : (
    <DefinitionList
      items={foreseen.map(({ outcome, count }) => ({
        term: OUTCOME_NAMES[outcome],
        value: words.rowCount(count),
      }))}
    />
  );

const TONES: Record<RowOutcome, Tone> = {
  new: "green",
  update: "blue",
  duplicate: "neutral",
  error: "seal",
  undone: "neutral",
  kept: "amber",
};

const Rows = ({ header, rows }: { header: string[]; rows: readonly PreviewRow[] }) => (
  <div className="overflow-x-auto">
    <Table
      caption={words.preview}
      captionHidden
      rows={rows}
      rowKey={({ position }) => String(position)}
      columns={[
        { key: "row", header: words.row, numeric: true, cell: ({ position }) => position + 1 },
        {
          key: "what",
          header: words.what,
          cell: ({ outcome }) => (outcome ? <Tag tone={TONES[outcome]}>{OUTCOME_NAMES[outcome]}</Tag> : "—"),
        },
        {
          key: "why",
          header: words.why,
          cell: ({ findings }) => findings.map(findingSentence).join(""),
        },
        ...header.slice(0, 6).map((head, column) => ({
          key: `c${column}`,
          header: head || words.row,
          cell: ({ cells }: PreviewRow) => cells[column] ?? "",
        })),
      ]}
    />
  </div>
);

const Downloads = ({ id }: { id: string }) => (
  <div className="mt-6">
    <ButtonRow>
      <ButtonLink href={`/api/imports/${id}?rows=faults`} download variant="quiet">
        {words.downloadErrors}
      </ButtonLink>
      <ButtonLink href={`/api/imports/${id}`} download variant="quiet">
        {words.downloadAll}
      </ButtonLink>
    </ButtonRow>
  </div>
);

const WITH_REASON: readonly ImportAction[] = ["return", "undo"];

function Acts({ view, actions }: ImportPageProps) {
  const offered = view.actions.filter((action) => action !== "map");
  return (
    <div className="mt-12 space-y-8" data-print="hidden">
      {offered.map((action) => (
        <ActionForm
          key={action}
          action={actions[action]}
          hidden={{ importId: view.id, version: String(view.version) }}
        >
          {action === "undo" ? <p className="mb-4 max-w-measure text-ink-2">{words.undoLead}</p> : null}
          {WITH_REASON.includes(action) ? (
            <TextArea name="reason" label={words.reason} rows={2} most={500} required />
          ) : null}
          <SubmitButton
            variant={
              action === "undo"
                ? "danger"
                : WITH_REASON.includes(action) || action === "discard"
                  ? "quiet"
                  : "primary"
            }
          >
            {ACTION_LABELS[action]}
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}
