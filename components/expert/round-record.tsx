import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { SuccessNotice, Warning } from "@/components/ui/notice-box";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { SeatState } from "@/lib/domain/expert/round";
import type { HistoryView, RoundView } from "@/lib/domain/expert/views";
import { dateText, momentText } from "@/lib/messages/dates";
import { documents } from "@/lib/messages/documents";
import {
  CONCLUSION_NAMES,
  placeWords,
  pool,
  ROUND_MODE_NAMES,
  ROUND_STANDING_NAMES,
  rounds,
  SEAT_STATE_NAMES,
} from "@/lib/messages/expert";
import { ScoreSummaryTable } from "./score-summary";

const SEAT_TONES: Record<SeatState, Tone> = {
  invited: "neutral",
  accepted: "blue",
  scored: "green",
  declined: "amber",
  voided: "seal",
};

type RoundRecordProps = {
  round: RoundView;
  /** Where the draws are drawn again from their records. */
  recheckHref: string;
  children?: ReactNode;
};

/** One round: who was drawn and why, who sits, what came out. */
export function RoundRecord({ round, recheckHref, children }: RoundRecordProps) {
  return (
    <section aria-labelledby={`round-${round.number}`} className="mt-12">
      <h2 id={`round-${round.number}`} className="mb-5 flex flex-wrap items-baseline gap-x-4 text-xl">
        {rounds.round(round.number)}
        <Tag tone={round.standing === "voided" ? "seal" : round.standing === "open" ? "blue" : "green"}>
          {ROUND_STANDING_NAMES[round.standing]}
        </Tag>
      </h2>
      <RoundFacts round={round} />
      <Seats round={round} />
      {round.seats.some(({ sheet }) => sheet) ? <Scores round={round} /> : null}
      {round.standing === "open" ? <p className="mt-3 text-sm text-ink-3">{rounds.sealed}</p> : null}
      {children}
      <Draws history={round.history} recheckHref={recheckHref} />
    </section>
  );
}

const RoundFacts = ({ round }: { round: RoundView }) => {
  const { closedAt, voidedAt, conclusion, reasons } = round;
  return (
    <DefinitionList
      items={[
        { term: rounds.mode, value: ROUND_MODE_NAMES[round.mode] },
        { term: rounds.fields, value: round.fields.join(documents.listSeparator) },
        { term: rounds.sizeOf, value: rounds.people(round.size) },
        { term: rounds.opened, value: momentText(round.openedAt) },
        { term: rounds.expected, value: dateText(round.expectedOn) },
        ...(closedAt ? [{ term: rounds.closedAt, value: momentText(closedAt) }] : []),
        ...(conclusion ? [{ term: rounds.conclusion, value: CONCLUSION_NAMES[conclusion] }] : []),
        ...(reasons ? [{ term: rounds.reasons, value: <Words>{reasons}</Words> }] : []),
        ...(voidedAt
          ? [
              { term: rounds.voidedAt, value: momentText(voidedAt) },
              { term: rounds.voidReason, value: <Words>{round.voidReason}</Words> },
            ]
          : []),
        ...(closedAt
          ? [{ term: rounds.reply, value: round.reply ? <Words>{round.reply}</Words> : rounds.noReply }]
          : []),
      ]}
    />
  );
};

const Words = ({ children }: { children: ReactNode }) => (
  <p className="max-w-measure whitespace-pre-wrap">{children}</p>
);

const Seats = ({ round }: { round: RoundView }) => (
  <div className="mt-8">
    <Table
      caption={rounds.seats}
      rows={round.seats}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: rounds.seats,
          cell: ({ name, chair }) => (
            <>
              {name} {chair ? <Tag tone="blue">{rounds.chair}</Tag> : null}
            </>
          ),
        },
        { key: "unit", header: pool.unit, cell: ({ unitName }) => unitName },
        {
          key: "state",
          header: rounds.state,
          cell: ({ state, declineReason, voidReason }) => (
            <>
              <Tag tone={SEAT_TONES[state]}>{SEAT_STATE_NAMES[state]}</Tag>
              {(voidReason ?? declineReason) ? (
                <span className="mt-1 block text-sm text-ink-2">
                  {rounds.declined(voidReason ?? declineReason ?? "")}
                </span>
              ) : null}
            </>
          ),
        },
        ...(round.summary
          ? [
              {
                key: "total",
                header: rounds.total,
                numeric: true,
                cell: ({ sheet }: RoundView["seats"][number]) => sheet?.total ?? "",
              },
            ]
          : []),
      ]}
    />
    {round.empty > 0 ? <Warning>{rounds.empty(round.empty)}</Warning> : null}
  </div>
);

const Scores = ({ round }: { round: RoundView }) => (
  <div className="mt-8">
    {round.summary ? <ScoreSummaryTable caption={rounds.scores} summary={round.summary} /> : null}
    <Details summary={rounds.opinions}>
      <DefinitionList
        items={round.seats.flatMap(({ name, sheet }) =>
          sheet ? [{ term: name, value: <Words>{sheet.opinion}</Words> }] : [],
        )}
      />
    </Details>
  </div>
);

function Draws({ history, recheckHref }: { history: readonly HistoryView[]; recheckHref: string }) {
  const checked = history.flatMap((entry) =>
    entry.kind === "draw" && entry.isSame !== null ? [entry.isSame] : [],
  );
  const isSame = checked.every(Boolean);
  return (
    <Details summary={rounds.drawTitle} open={checked.length > 0}>
      <p className="max-w-measure text-sm text-ink-2">{rounds.algorithm}</p>
      {checked.length > 0 && isSame ? <SuccessNotice>{rounds.recheckSame}</SuccessNotice> : null}
      {checked.length > 0 && !isSame ? <Warning>{rounds.recheckDiffers}</Warning> : null}
      <p className="my-4">
        <ButtonLink href={recheckHref} variant="quiet">
          {rounds.recheck}
        </ButtonLink>
      </p>
      {history.map((entry) =>
        entry.kind === "draw" ? (
          <Draw key={entry.key} draw={entry} />
        ) : (
          <p key={entry.key} className="my-4">
            {entry.kind === "hand"
              ? rounds.handAt(momentText(entry.at), entry.name, entry.unitName, entry.reason)
              : rounds.reserveAt(momentText(entry.at), entry.name, entry.unitName)}
          </p>
        ),
      )}
    </Details>
  );
}

const Draw = ({ draw }: { draw: HistoryView & { kind: "draw" } }) => (
  <div className="my-6">
    <p className="mb-3 text-sm break-all text-ink-2">
      {rounds.seed} <code>{draw.seed}</code>
    </p>
    <Table
      caption={rounds.drawOf(momentText(draw.at))}
      rows={draw.candidates}
      rowKey={({ expertId }) => expertId}
      columns={[
        {
          key: "name",
          header: rounds.candidate,
          cell: ({ name, unitName, expertId }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-ink-2">{unitName}</span>
              <span className="block text-xs font-normal break-all text-ink-3">{expertId}</span>
            </>
          ),
        },
        {
          key: "fields",
          header: rounds.fields,
          cell: ({ fields }) => fields.join(documents.listSeparator),
        },
        {
          key: "place",
          header: rounds.result,
          cell: ({ place, reasons }) => (
            <>
              {placeWords(place)}
              {reasons.map((reason) => (
                <span key={reason} className="block text-sm text-ink-2">
                  {reason}
                </span>
              ))}
            </>
          ),
        },
      ]}
    />
  </div>
);
