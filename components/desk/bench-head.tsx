import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { Clock } from "@/components/ui/clock";
import { DefinitionList } from "@/components/ui/definition-list";
import type { BenchView } from "@/lib/domain/filing/bench-view";
import { bench, correctionPage } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { assignment, clockText, STAFF_STATE_NAMES } from "@/lib/messages/desk";

type BenchHeadProps = { view: BenchView; queue: string; correctionHref: string; assignHref: string };

/** Which case, where it stands, until when, and in whose hands. */
export function BenchHead({ view, queue, correctionHref, assignHref }: BenchHeadProps) {
  const urgent = ["overdue", "today", "soon"].includes(view.clock.urgency);
  const assignee = view.assignee?.name ?? bench.unassigned;
  return (
    <>
      <div data-bench-back>
        <PageHeading
          title={view.name}
          caption={view.caseNumber}
          back={{ href: queue ? `/desk?${queue}` : "/desk", label: bench.back }}
        />
      </div>
      <Clock
        title={STAFF_STATE_NAMES[view.state]}
        deadline={clockText(view.clock)}
        tone={urgent ? "seal" : "neutral"}
      />
      <div className="mb-8">
        <DefinitionList
          items={[
            {
              term: bench.lead,
              value: <Link href={`/desk/organizations/${view.lead.id}`}>{view.lead.name}</Link>,
            },
            { term: bench.track, value: view.trackName },
            { term: bench.submittedAt, value: view.submittedAt ? momentText(view.submittedAt) : "" },
            {
              term: bench.assignee,
              value: assignee,
              note: view.mayAssign ? <Link href={assignHref}>{assignment.link}</Link> : null,
            },
            ...correctionRow(view, correctionHref),
          ]}
        />
      </div>
    </>
  );
}

function correctionRow({ correction }: BenchView, href: string) {
  if (!correction) return [];
  const { sentAt, answeredAt, items } = correction;
  const said = [
    sentAt ? bench.correctionSent(momentText(sentAt)) : bench.collected(items.length),
    answeredAt ? bench.correctionAnswered(momentText(answeredAt)) : "",
  ];
  const note = <Link href={href}>{bench.toCorrection}</Link>;
  return [{ term: correctionPage.title, value: said.filter(Boolean).join("；"), note }];
}
