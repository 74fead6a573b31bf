import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, TextArea, TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/action-result";
import { INTEGRITY_KINDS, type IntegrityRecordView } from "@/lib/domain/organization/integrity";
import { bench } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { INTEGRITY_KIND_NAMES, integrityWords as words } from "@/lib/messages/integrity";

type IntegrityRecordsProps = {
  organizationId: string;
  records: readonly IntegrityRecordView[];
  /** YYYY-MM-DD in Shanghai. */
  today: string;
  mayAct: boolean;
  add: FormAction;
  cancel: FormAction;
};

/** What stands against a unit: in force, over or cancelled, and the form for another record. */
export function IntegrityRecords(props: IntegrityRecordsProps) {
  const { organizationId, records, mayAct, add } = props;
  return (
    <section className="mb-12" id="integrity">
      <SectionHeading>{words.title}</SectionHeading>
      <p className="mb-4 max-w-measure text-ink-2">{words.lead}</p>
      {records.length === 0 ? <p className="mb-4">{words.none}</p> : null}
      <ul className="mb-6 max-w-measure">
        {records.map((record) => (
          <li key={record.id} className="border-b border-line py-4">
            <Entry {...props} record={record} />
          </li>
        ))}
      </ul>
      {mayAct ? (
        <Details summary={words.addTitle}>
          <ActionForm action={add} hidden={{ organizationId }}>
            <SelectField
              name="kind"
              label={words.kind}
              options={INTEGRITY_KINDS.map((kind) => ({ value: kind, label: INTEGRITY_KIND_NAMES[kind] }))}
            />
            <TextField name="source" label={words.source} hint={words.sourceHint} required />
            <TextField name="documentNumber" label={words.documentNumber} optional />
            <DateField name="from" label={words.from} required />
            <DateField name="until" label={words.until} hint={words.untilHint} optional />
            <SubmitButton>{words.add}</SubmitButton>
          </ActionForm>
        </Details>
      ) : null}
    </section>
  );
}

type EntryProps = Pick<IntegrityRecordsProps, "organizationId" | "today" | "mayAct" | "cancel"> & {
  record: IntegrityRecordView;
};

function Entry({ record, organizationId, today, mayAct, cancel }: EntryProps) {
  const { kind, source, documentNumber, from, until, by, addedAt, cancelled } = record;
  return (
    <>
      <p className="font-semibold">
        {INTEGRITY_KIND_NAMES[kind]} <Standing record={record} today={today} />
      </p>
      <p>{[source, documentNumber].filter(Boolean).join("，")}</p>
      <p>{words.period(from, until)}</p>
      <p className="text-sm text-ink-3">{bench.byWhom(by, momentText(addedAt))}</p>
      {cancelled ? (
        <p className="mt-1 text-sm text-ink-2">
          {`${words.cancelled}：${cancelled.reason}（${bench.byWhom(cancelled.by, momentText(cancelled.at))}）`}
        </p>
      ) : null}
      {mayAct && !cancelled ? (
        <Details summary={words.cancel}>
          <ActionForm action={cancel} hidden={{ organizationId, recordId: record.id }}>
            <TextArea name="reason" label={words.cancelReason} rows={2} most={500} required />
            <SubmitButton variant="danger">{words.cancel}</SubmitButton>
          </ActionForm>
        </Details>
      ) : null}
    </>
  );
}

function Standing({ record, today }: Pick<EntryProps, "record" | "today">) {
  if (record.cancelled) return <Tag>{words.cancelled}</Tag>;
  const over = record.until !== null && record.until < today;
  return over ? <Tag>{words.over}</Tag> : <Tag tone="amber">{words.inForce}</Tag>;
}
