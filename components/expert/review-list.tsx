import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { RoundStanding, SeatState } from "@/lib/domain/expert/round";
import { dateText } from "@/lib/messages/dates";
import { SEAT_STATE_NAMES } from "@/lib/messages/expert";
import { reviews } from "@/lib/messages/reviews";

type ReviewRow = {
  seatId: string;
  name: string;
  lead: string;
  number: number;
  expectedOn: string;
  state: SeatState;
  standing: RoundStanding;
};

/** Where a seat stands in one word. */
export function SeatTag({ state, standing }: Pick<ReviewRow, "state" | "standing">) {
  if (standing === "voided") return <Tag tone="seal">{reviews.voided}</Tag>;
  if (standing === "closed" && state === "scored") return <Tag>{reviews.ended}</Tag>;
  return (
    <Tag tone={state === "invited" || state === "accepted" ? "amber" : "neutral"}>
      {SEAT_STATE_NAMES[state]}
    </Tag>
  );
}

/** An expert's invitations and cases. */
export const ReviewList = ({ rows }: { rows: readonly ReviewRow[] }) => (
  <>
    <PageHeading title={reviews.title} lead={reviews.lead} />
    <Table
      caption={reviews.list}
      captionHidden
      rows={rows}
      rowKey={({ seatId }) => seatId}
      empty={reviews.none}
      columns={[
        {
          key: "name",
          header: reviews.name,
          cell: ({ seatId, name, number }) => (
            <>
              <Link href={`/reviews/${seatId}`}>{name}</Link>
              <span className="block text-sm font-normal text-ink-3">{reviews.round(number)}</span>
            </>
          ),
        },
        { key: "lead", header: reviews.leadUnit, cell: ({ lead }) => lead },
        { key: "expected", header: reviews.expected, cell: ({ expectedOn }) => dateText(expectedOn) },
        { key: "state", header: reviews.state, cell: (row) => <SeatTag {...row} /> },
      ]}
    />
  </>
);
