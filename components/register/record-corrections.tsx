import { SectionHeading } from "@/components/layout/section-heading";
import { Table } from "@/components/ui/table";
import type { PublicCorrection } from "@/lib/domain/correction/correction";
import {
  CORRECTION_FIELD_NAMES,
  CORRECTION_REASON_NAMES,
  correctionValue,
  correctionWords as words,
} from "@/lib/messages/correction";
import { dateText } from "@/lib/messages/dates";

/** What of a record was put right, when and why; nothing where it stands as it was first written. */
export const RecordCorrections = ({ corrections }: { corrections: readonly PublicCorrection[] }) =>
  corrections.length === 0 ? null : (
    <section aria-labelledby="corrections">
      <SectionHeading id="corrections">{words.publicTitle}</SectionHeading>
      <Table
        caption={words.publicTitle}
        captionHidden
        rows={[...corrections]}
        rowKey={({ on, field, before, after }) => `${on} ${field} ${before} ${after}`}
        columns={[
          { key: "on", header: words.publicColumns.on, cell: ({ on }) => dateText(on) },
          {
            key: "field",
            header: words.publicColumns.field,
            heading: true,
            cell: ({ field }) => CORRECTION_FIELD_NAMES[field],
          },
          {
            key: "before",
            header: words.before,
            cell: ({ field, before }) => <del>{correctionValue(field, before)}</del>,
          },
          {
            key: "after",
            header: words.afterLabel,
            cell: ({ field, after }) => <ins>{correctionValue(field, after)}</ins>,
          },
          { key: "reason", header: words.reasonClass, cell: ({ reason }) => CORRECTION_REASON_NAMES[reason] },
        ]}
      />
    </section>
  );
