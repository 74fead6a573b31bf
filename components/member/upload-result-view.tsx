import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText, SuccessNotice, Warning } from "@/components/ui/notice-box";
import { type Column, Table } from "@/components/ui/table";
import type { RejectedRow } from "@/lib/domain/filing/member-rows";
import { memberAdd, memberList } from "@/lib/messages/member";
import { findingText } from "@/lib/messages/member-spreadsheet";
import { SpreadsheetForm } from "./spreadsheet-form";

type Props = {
  filing: { id: string; name: string };
  /** Null when it is no longer kept. */
  result: { added: number; rejected: readonly RejectedRow[] } | null;
  resultKey: string;
};

const { spreadsheet } = memberAdd;

const columns: Column<RejectedRow>[] = [
  { key: "line", header: spreadsheet.line, numeric: true, cell: ({ line }) => line },
  { key: "name", header: memberList.columns.name, heading: true, cell: ({ cells }) => cells.name },
  { key: "code", header: memberList.columns.creditCode, cell: ({ cells }) => cells.creditCode },
  { key: "reason", header: spreadsheet.reason, cell: ({ findings }) => findingText(findings) },
];

/** What an upload did, and the rows that go back to their author. */
export function UploadResultView({ filing, result, resultKey }: Props) {
  const list = `/workspace/filings/${filing.id}/members`;
  const said = result?.added ? spreadsheet.done(result.added) : spreadsheet.nothing;
  return (
    <>
      <PageHeading
        title={spreadsheet.resultTitle}
        caption={filing.name}
        back={{ href: list, label: memberAdd.back }}
      />
      {result?.added ? <SuccessNotice>{said}</SuccessNotice> : null}
      {result && !result.added ? <Warning>{said}</Warning> : null}
      {result ? null : <InsetText>{spreadsheet.gone}</InsetText>}
      {result && result.rejected.length > 0 ? (
        <Rejected rejected={result.rejected} filingId={filing.id} resultKey={resultKey} />
      ) : (
        <ButtonRow>
          <ButtonLink href={list}>{memberAdd.back}</ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

type RejectedProps = { rejected: readonly RejectedRow[]; filingId: string; resultKey: string };

function Rejected({ rejected, filingId, resultKey }: RejectedProps) {
  const address = `/api/filings/${filingId}/members/spreadsheet/rejected?key=${encodeURIComponent(resultKey)}`;
  return (
    <section aria-labelledby="rejected">
      <SectionHeading id="rejected">{spreadsheet.rejected(rejected.length)}</SectionHeading>
      <p className="mb-5 text-ink-2">{spreadsheet.rejectedLead}</p>
      <div className="mb-8 flex flex-wrap gap-4">
        <ButtonLink href={address} download>
          {spreadsheet.download.xlsx}
        </ButtonLink>
        <ButtonLink href={`${address}&format=csv`} variant="quiet" download>
          {spreadsheet.download.csv}
        </ButtonLink>
      </div>
      <Table
        caption={spreadsheet.rejected(rejected.length)}
        captionHidden
        columns={columns}
        rows={rejected}
        rowKey={({ line }) => String(line)}
      />
      <div className="mt-12">
        <SpreadsheetForm filingId={filingId} refused={null} />
      </div>
    </section>
  );
}
