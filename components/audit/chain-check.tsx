import { SectionHeading } from "@/components/layout/section-heading";
import { Button, ButtonRow } from "@/components/ui/button";
import { SuccessNotice, Warning } from "@/components/ui/notice-box";
import { Table } from "@/components/ui/table";
import { auditWords } from "@/lib/messages/audit";

const words = auditWords.chains;

type Failed = {
  filingId: string;
  caseNumber: string | null;
  sequence: number;
  fault: keyof typeof words.faults;
};
type Verdict = { cases: number; events: number; failed: readonly Failed[] };

/** Two buttons, and what the last check found. */
export function ChainCheck({ verdict }: { verdict: Verdict | null }) {
  return (
    <>
      {verdict ? <VerdictPart verdict={verdict} /> : null}
      <form action="/admin/audit/chains" method="get">
        <ButtonRow>
          <Button type="submit" name="what" value="sample">
            {words.sample}
          </Button>
          <Button type="submit" name="what" value="all" variant="quiet">
            {words.all}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

function VerdictPart({ verdict: { cases, events, failed } }: { verdict: Verdict }) {
  const sentence = words.verdict(cases, events, failed.length);
  if (failed.length === 0) return <SuccessNotice>{sentence}</SuccessNotice>;
  return (
    <>
      <Warning title={words.result}>
        <p>{sentence}</p>
        <p>{words.whatNow}</p>
      </Warning>
      <SectionHeading>{words.failedTitle}</SectionHeading>
      <Table
        caption={words.failedTitle}
        captionHidden
        rows={failed}
        rowKey={({ filingId }) => filingId}
        columns={[
          { key: "number", header: words.number, cell: ({ caseNumber, filingId }) => caseNumber ?? filingId },
          { key: "place", header: words.place, cell: ({ sequence }) => words.placeText(sequence) },
          { key: "fault", header: words.fault, cell: ({ fault }) => words.faults[fault] },
        ]}
      />
    </>
  );
}
