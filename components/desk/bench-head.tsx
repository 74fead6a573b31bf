import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/layout/page-heading";
import { Clock } from "@/components/ui/clock";
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
      <dl className="mb-8 grid gap-x-4 border-y border-line py-3 text-sm sm:grid-cols-[auto_minmax(0,1fr)] lg:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
        <Fact term={bench.lead}>
          {view.outside ? (
            view.lead.name
          ) : (
            <Link href={`/desk/organizations/${view.lead.id}`}>{view.lead.name}</Link>
          )}
        </Fact>
        <Fact term={bench.track}>{view.trackName}</Fact>
        <Fact term={bench.submittedAt}>{view.submittedAt ? momentText(view.submittedAt) : ""}</Fact>
        <Fact term={bench.assignee}>
          {assignee}
          {view.mayAssign ? (
            <Link href={assignHref} data-print="hidden" className="ml-4">
              {assignment.link}
            </Link>
          ) : null}
        </Fact>
        {view.correction ? (
          <Fact term={correctionPage.title}>
            {correctionText(view.correction)}
            <Link href={correctionHref} className="ml-4">
              {bench.toCorrection}
            </Link>
          </Fact>
        ) : null}
      </dl>
    </>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt className="py-1 text-ink-3">{term}</dt>
    <dd className="py-1 lg:mr-6">{children}</dd>
  </>
);

const correctionText = ({ sentAt, answeredAt, items }: NonNullable<BenchView["correction"]>): string =>
  [
    sentAt ? bench.correctionSent(momentText(sentAt)) : bench.collected(items.length),
    answeredAt ? bench.correctionAnswered(momentText(answeredAt)) : "",
  ]
    .filter(Boolean)
    .join("；");
