import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { BenchView } from "@/lib/domain/filing/bench-view";
import { bench, OPINION_NAMES } from "@/lib/messages/bench";
import { dateText, momentText } from "@/lib/messages/dates";
import { CONCLUSION_NAMES, ROUND_STANDING_NAMES, rounds } from "@/lib/messages/expert";
import { integrityWords } from "@/lib/messages/integrity";
import { interestWords } from "@/lib/messages/interest";
import { siteVisit } from "@/lib/messages/site-visit";
import { Aside } from "./aside";

/** What the posts said, found on the spot and know of the units: one list each, newest first. */
export function BenchSteps({ view }: { view: BenchView }) {
  return (
    <>
      <Opinions opinions={view.opinions} />
      {view.expertRounds && !view.outside ? <Rounds id={view.id} rounds={view.expertRounds} /> : null}
      <Visits visits={view.visits} />
      <Integrity records={view.integrity} />
      <p>
        <Link href={`/account/interests${view.lead.creditCode ? `?code=${view.lead.creditCode}` : ""}`}>
          {interestWords.link}
        </Link>
      </p>
    </>
  );
}

function Opinions({ opinions }: Pick<BenchView, "opinions">) {
  if (opinions.length === 0) return null;
  return (
    <Aside title={bench.opinions}>
      <ol>
        {opinions.map(({ step, outcome, reasons, remedies, version, by, at }) => (
          <li key={`${step}-${at.toISOString()}`} className="border-b border-line py-2">
            <p className="font-semibold">{OPINION_NAMES[`${step}.${outcome}`] ?? step}</p>
            <p className="whitespace-pre-wrap">{reasons}</p>
            {remedies ? <p className="whitespace-pre-wrap text-ink-2">{remedies}</p> : null}
            <p className="text-ink-3">
              {bench.byWhom(by, momentText(at))} {bench.onVersion(version)}
            </p>
          </li>
        ))}
      </ol>
    </Aside>
  );
}

const Rounds = ({ id, rounds: known }: { id: string; rounds: NonNullable<BenchView["expertRounds"]> }) => (
  <Aside title={rounds.title}>
    <ul>
      {known.map(({ number, standing, conclusion }) => (
        <li key={number} className="border-b border-line py-2">
          {rounds.round(number)} {conclusion ? CONCLUSION_NAMES[conclusion] : ROUND_STANDING_NAMES[standing]}
          {conclusion && standing === "voided" ? <Tag tone="seal">{ROUND_STANDING_NAMES.voided}</Tag> : null}
        </li>
      ))}
    </ul>
    <p className="mt-2">
      <Link href={`/desk/filings/${id}/experts`}>{rounds.toRounds}</Link>
    </p>
  </Aside>
);

function Visits({ visits }: Pick<BenchView, "visits">) {
  if (visits.length === 0) return null;
  return (
    <Aside title={siteVisit.title}>
      <ol>
        {visits.map(({ id, plannedOn, place, visitors, record, recordedBy, signedAt }) => (
          <li key={id} className="border-b border-line py-2">
            <p className="font-semibold">
              {dateText(plannedOn)}{" "}
              <Tag tone={signedAt ? "green" : "amber"}>
                {signedAt ? siteVisit.signed : record ? siteVisit.recorded : siteVisit.planned}
              </Tag>
            </p>
            <p>{place}</p>
            <p className="text-ink-3">{siteVisit.people(visitors)}</p>
            {record ? <p className="mt-1 whitespace-pre-wrap">{record}</p> : null}
            {recordedBy ? <p className="text-ink-3">{siteVisit.by(recordedBy)}</p> : null}
          </li>
        ))}
      </ol>
    </Aside>
  );
}

function Integrity({ records }: { records: BenchView["integrity"] }) {
  if (records.length === 0) return null;
  return (
    <Aside title={integrityWords.title}>
      <ul>
        {records.map(({ id, organizationId, text }) => (
          <li key={id} className="border-b border-line py-2">
            <Link href={`/desk/organizations/${organizationId}`}>{text}</Link>
          </li>
        ))}
      </ul>
    </Aside>
  );
}
