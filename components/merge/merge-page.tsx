import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { InsetText, Warning } from "@/components/ui/notice-box";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import type { MergeSide, MergeView } from "@/lib/domain/organization/merge";
import { momentText } from "@/lib/messages/dates";
import {
  MERGE_ACTION_LABELS,
  MERGE_BLOCKER_SENTENCES,
  MERGE_STATE_NAMES,
  tableName,
  mergeWords as words,
} from "@/lib/messages/merge";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";

type MergePageProps = { view: MergeView; decide: FormAction };

/** Both records side by side, what stands in the way, and what this person may decide. */
export function MergePage({ view, decide }: MergePageProps) {
  const { kept, absorbed, blockers } = view;
  const codesDiffer = kept?.creditCode && absorbed?.creditCode && kept.creditCode !== absorbed.creditCode;
  return (
    <>
      <PageHeading
        title={words.pair(view.absorbedName, view.keptName)}
        caption={MERGE_STATE_NAMES[view.state]}
        back={{ href: "/desk/merges", label: words.back }}
      />
      <History view={view} />
      {blockers.length > 0 ? (
        <Warning title={words.blocked}>
          {blockers.map((blocker) => (
            <p key={blocker}>{MERGE_BLOCKER_SENTENCES[blocker]}</p>
          ))}
        </Warning>
      ) : null}
      {codesDiffer ? <Warning>{words.codesDiffer}</Warning> : null}
      {kept && absorbed ? <Comparison kept={kept} absorbed={absorbed} /> : null}
      <InsetText>{words.doubles}</InsetText>
      <Acts view={view} decide={decide} />
    </>
  );
}

function History({ view }: { view: MergeView }) {
  const { decidedByName, decidedAt, undoneByName, undoneAt } = view;
  const lines = [
    view.reason,
    words.draftedBy(view.draftedByName, momentText(view.draftedAt)),
    ...(decidedByName && decidedAt ? [words.decidedBy(decidedByName, momentText(decidedAt))] : []),
    ...(view.decisionReason ? [view.decisionReason] : []),
    ...(undoneByName && undoneAt ? [words.undoneBy(undoneByName, momentText(undoneAt))] : []),
  ];
  return (
    <ul className="mb-8 text-ink-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type Line = { key: string; what: string; kept: string; absorbed: string };

function Comparison({ kept, absorbed }: { kept: MergeSide; absorbed: MergeSide }) {
  return (
    <section className="mb-8">
      <SectionHeading>{words.compare}</SectionHeading>
      <Table<Line>
        caption={words.compare}
        captionHidden
        rows={linesOf(kept, absorbed)}
        rowKey={({ key }) => key}
        columns={[
          { key: "what", header: words.what, cell: ({ what }) => what },
          { key: "kept", header: words.kept, cell: (line) => line.kept },
          { key: "absorbed", header: words.absorbed, cell: (line) => line.absorbed },
        ]}
      />
    </section>
  );
}

function linesOf(kept: MergeSide, absorbed: MergeSide): Line[] {
  const line = (key: string, what: string, text: (side: MergeSide) => string): Line => ({
    key,
    what,
    kept: text(kept) || words.empty,
    absorbed: text(absorbed) || words.empty,
  });
  const counted = [...kept.references, ...absorbed.references].map(
    ({ table, column }) => `${table}.${column}`,
  );
  return [
    line("name", words.name, ({ name }) => name),
    line("code", words.code, ({ creditCode }) => creditCode ?? ""),
    line("kind", words.kind, ({ kind }) => ORGANIZATION_KIND_NAMES[kind as OrganizationKind] ?? kind),
    line("region", words.region, ({ regionCode }) => regionCode ?? ""),
    line("names", words.names, ({ names }) => names.join("、")),
    ...[...new Set(counted)].map((key) =>
      line(key, tableName(key.split(".")[0] ?? ""), ({ references }) =>
        String(references.find(({ table, column }) => `${table}.${column}` === key)?.count ?? 0),
      ),
    ),
  ];
}

const Acts = ({ view: { id, version, actions, blockers }, decide }: MergePageProps) => (
  <div className="mt-10 space-y-6" data-print="hidden">
    {actions
      .filter((action) => action !== "approve" || blockers.length === 0)
      .map((action) => (
        <ActionForm key={action} action={decide} hidden={{ mergeId: id, version: String(version), action }}>
          {action === "return" ? (
            <TextArea name="reason" label={words.decisionReason} rows={2} most={500} required />
          ) : null}
          <SubmitButton variant={action === "approve" ? "primary" : action === "undo" ? "danger" : "quiet"}>
            {MERGE_ACTION_LABELS[action]}
          </SubmitButton>
        </ActionForm>
      ))}
  </div>
);
