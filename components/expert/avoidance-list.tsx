import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import { momentText } from "@/lib/messages/dates";
import { pool } from "@/lib/messages/expert";

export type Avoidance = {
  id: string;
  unitName: string;
  reason: string;
  declaredAt: Date;
  endedAt: Date | null;
};

type AvoidanceListProps = {
  expertId: string;
  avoidances: readonly Avoidance[];
  declare: FormAction;
  end: FormAction;
};

/** Units on which an expert does not judge, by declaration; one that ended stays on record. */
export function AvoidanceList({ expertId, avoidances, declare, end }: AvoidanceListProps) {
  return (
    <section className="mt-12">
      <SectionHeading>{pool.avoidances}</SectionHeading>
      <Table
        caption={pool.avoidances}
        captionHidden
        rows={avoidances}
        rowKey={({ id }) => id}
        empty={pool.noAvoidances}
        columns={[
          { key: "unit", header: pool.avoidUnit, cell: ({ unitName }) => unitName },
          { key: "reason", header: pool.reason, cell: ({ reason }) => reason },
          { key: "at", header: pool.declaredOn, cell: ({ declaredAt }) => momentText(declaredAt) },
          {
            key: "ended",
            header: pool.endedOn,
            cell: ({ id, endedAt, unitName }) =>
              endedAt ? (
                momentText(endedAt)
              ) : (
                <ActionForm action={end} hidden={{ expertId, avoidanceId: id }}>
                  <SubmitButton variant="quiet">
                    <span aria-hidden>{pool.end}</span>
                    <span className="sr-only">{pool.endOf(unitName)}</span>
                  </SubmitButton>
                </ActionForm>
              ),
          },
        ]}
      />
      <div className="mt-8">
        <ActionForm action={declare} hidden={{ expertId }} key={avoidances.length}>
          <TextField
            name="avoidUnit"
            label={pool.avoidUnit}
            hint={pool.avoidUnitHint}
            required
            width="full"
          />
          <TextArea name="avoidReason" label={pool.reason} required rows={3} most={500} />
          <SubmitButton variant="quiet">{pool.declare}</SubmitButton>
        </ActionForm>
      </div>
    </section>
  );
}
