import Link from "next/link";
import { TwoColumns } from "@/components/layout/main-content";
import { SectionHeading } from "@/components/layout/section-heading";
import { Timeline } from "@/components/layout/timeline";
import { Tag } from "@/components/ui/tag";
import type { MembershipTier, TaskKind } from "@/lib/domain/filing/vocabulary";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import type { EndReason } from "@/lib/domain/register/end-reasons";
import { type ConsortiumStatus, isInForce } from "@/lib/domain/register/statuses";
import { structuredRecord } from "@/lib/domain/register/structured-record";
import { contestWords } from "@/lib/messages/contest";
import { TASK_KIND_NAMES, TIER_NAMES } from "@/lib/messages/filing-fields";
import {
  CONSORTIUM_STATUS_MEANINGS,
  CONSORTIUM_STATUS_NAMES,
  END_REASON_NAMES,
  record,
  SHORT_KIND_NAMES,
} from "@/lib/messages/register";
import { LIST_WORDS } from "@/lib/messages/register-lists";
import { MemberTable } from "./member-table";
import { PlatformLevels, type PlatformRow } from "./platform-levels";
import { PublicDocuments, type RecordNotice } from "./public-documents";
import { RecordAside } from "./record-aside";
import { RecordEvents } from "./record-events";
import { RecordFacts } from "./record-facts";
import { StatusTag } from "./status-tag";
import { StructuredData } from "./structured-data";
import { UnionPicture } from "./union-picture";

type Term = { code: string; name: string };
type Unit = {
  unitId: string;
  name: string;
  kind: OrganizationKind;
  role: "lead" | "member";
  tier: MembershipTier;
  region: string | null;
  joinedOn: string;
  leftOn: string | null;
  leftReason?: string | null;
  contested?: boolean;
};
type RecordEvent = { at: string; action: string; note: string };
type Period = {
  status: ConsortiumStatus;
  from: string;
  until: string | null;
  reason: string | null;
  endReason: EndReason | null;
};

export type ConsortiumFacts = {
  number: string;
  name: string;
  shortName: string | null;
  status: ConsortiumStatus;
  lead: { name: string; region: string | null };
  formationDate: string | null;
  filedOn: string;
  validUntil: string | null;
  objectives: string;
  chains: Term[];
  clusters: Term[];
  regions: Term[];
  publishedUnitText: string | null;
  source: string | null;
  demonstration: boolean;
  statuses: Period[];
  units: Unit[];
  tasks: { kind: string; goal: string }[];
  platforms: PlatformRow[];
  notices: RecordNotice[];
  certified: boolean;
  events?: RecordEvent[];
};

type ConsortiumRecordProps = {
  facts: ConsortiumFacts;
  department: string;
  address: string;
  /** The day the page was made, YYYY-MM-DD; readers cite it as the day of access. */
  today: string;
};

/** One consortium as the register has it: facts, the union, tasks, platforms, and what became of it. */
export function ConsortiumRecord({ facts, department, address, today }: ConsortiumRecordProps) {
  const present = facts.units.filter(({ leftOn }) => leftOn === null);
  return (
    <div>
      <StructuredData data={structuredRecord(facts, address)} />
      <RecordHeading facts={facts} />
      <TwoColumns
        aside={<RecordAside facts={facts} department={department} address={address} today={today} />}
      >
        <RecordFacts facts={facts} units={present.length} department={department} />
        {facts.objectives ? (
          <p className="mt-8 max-w-measure whitespace-pre-line">{facts.objectives}</p>
        ) : null}
      </TwoColumns>
      <div className="mt-16 space-y-16">
        <UnionSections facts={facts} present={present} />
        <section aria-labelledby="tasks">
          <SectionHeading id="tasks">{record.tasks}</SectionHeading>
          <Tasks tasks={facts.tasks} />
        </section>
        <section aria-labelledby="platforms">
          <SectionHeading id="platforms">{record.platforms}</SectionHeading>
          <PlatformLevels platforms={facts.platforms} />
        </section>
        <section aria-labelledby="history">
          <SectionHeading id="history">{record.history}</SectionHeading>
          <StatusHistory periods={facts.statuses} />
          <RecordEvents events={facts.events ?? []} />
        </section>
        <section aria-labelledby="documents">
          <SectionHeading id="documents">{record.documents}</SectionHeading>
          <PublicDocuments facts={facts} />
        </section>
      </div>
    </div>
  );
}

function RecordHeading({ facts }: { facts: ConsortiumFacts }) {
  const [latest] = facts.statuses;
  return (
    <header className="mb-10">
      <p data-print="hidden" className="mb-4 text-sm">
        <Link href="/consortia" className="inline-block py-1 before:mr-1.5 before:content-['‹']">
          {LIST_WORDS.consortium.title}
        </Link>
      </p>
      <p className="text-sm text-ink-3">
        {record.numberLabel} <span className="ml-1 text-ink-2">{facts.number}</span>
      </p>
      <h1 className="mt-1 max-w-[22em] text-3xl lg:text-4xl">{facts.name}</h1>
      {facts.shortName ? <p className="mt-1 text-ink-2">{facts.shortName}</p> : null}
      <p className="mt-4 flex flex-wrap items-baseline gap-x-3 gap-y-2">
        <StatusTag status={facts.status} />
        {facts.demonstration ? <Tag tone="amber">{record.demonstration}</Tag> : null}
        <span className="text-sm text-ink-2">{CONSORTIUM_STATUS_MEANINGS[facts.status]}</span>
      </p>
      {latest && !isInForce(facts.status) ? <Tombstone period={latest} /> : null}
    </header>
  );
}

function Tombstone({ period }: { period: Period }) {
  return (
    <div className="mt-6 max-w-measure border-l-4 border-seal bg-seal-wash px-5 py-4">
      <p className="font-serif text-lg font-semibold text-seal-deep">
        {record.ended(CONSORTIUM_STATUS_NAMES[period.status], period.from)}
      </p>
      {period.endReason ? <p>{record.endedClass(END_REASON_NAMES[period.endReason])}</p> : null}
      <p className="text-sm text-ink-2">{record.endedText}</p>
    </div>
  );
}

function UnionSections({ facts, present }: { facts: ConsortiumFacts; present: Unit[] }) {
  const lead = present.find(({ role }) => role === "lead");
  const members = present.filter(({ role }) => role === "member");
  const left = facts.units.filter(({ leftOn }) => leftOn !== null);
  return (
    <>
      <section aria-labelledby="picture">
        <SectionHeading id="picture">{record.picture}</SectionHeading>
        <UnionPicture name={facts.name} lead={facts.lead.name} units={members} />
      </section>
      <section aria-labelledby="members">
        <SectionHeading id="members">{record.members}</SectionHeading>
        <MemberTable
          lead={{ ...facts.lead, unitId: lead?.unitId ?? null, joinedOn: lead?.joinedOn ?? facts.filedOn }}
          members={members}
        />
        {left.length > 0 ? <FormerMembers units={left} /> : null}
        <p className="mt-6 text-sm text-ink-2" data-print="hidden">
          {contestWords.linkHint} <a href={`/consortia/${facts.number}/contest`}>{contestWords.link}</a>
        </p>
      </section>
    </>
  );
}

/** Who was a member, as what, from when until when. */
function FormerMembers({ units }: { units: Unit[] }) {
  return (
    <div className="mt-8">
      <h3 className="text-base">{record.formerMembers}</h3>
      <ul className="mt-2 text-sm text-ink-2">
        {units.map((unit) => (
          <li
            key={`${unit.name} ${unit.joinedOn}`}
            className="flex flex-wrap gap-x-4 border-b border-line py-2"
          >
            <a href={`/institutions/${unit.unitId}`}>{unit.name}</a>
            <span>{[SHORT_KIND_NAMES[unit.kind], TIER_NAMES[unit.tier]].join(record.separator)}</span>
            <span className="text-ink-3">
              {record.joined(unit.joinedOn)}
              {record.comma}
              {unit.leftOn ? record.left(unit.leftOn) : null}
              {unit.leftReason ? record.endedReason(unit.leftReason) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tasks({ tasks }: { tasks: ConsortiumFacts["tasks"] }) {
  if (tasks.length === 0) return <p className="text-ink-2">{record.noTasks}</p>;
  return (
    <ol className="border-t border-line-2">
      {tasks.map((task) => (
        <li
          key={`${task.kind} ${task.goal}`}
          className="grid gap-x-8 border-b border-line py-4 sm:grid-cols-[11rem_minmax(0,1fr)] sm:items-baseline"
        >
          <h3 className="text-base">{TASK_KIND_NAMES[task.kind as TaskKind] ?? task.kind}</h3>
          <p className="max-w-measure">{task.goal}</p>
        </li>
      ))}
    </ol>
  );
}

const StatusHistory = ({ periods }: { periods: Period[] }) => (
  <Timeline
    events={periods.map((period) => ({
      key: `${period.from} ${period.status}`,
      when: record.since(period.from),
      dateTime: period.from,
      what: CONSORTIUM_STATUS_NAMES[period.status],
      detail: lastingOf(period),
    }))}
  />
);

/** Until when a status lasted and what brought it; nothing where neither is known. */
function lastingOf({ until, reason, endReason }: Period): string | null {
  const words = [
    until && record.lasted(until),
    reason && record.endedReason(reason),
    endReason && record.endedClass(END_REASON_NAMES[endReason]),
  ].filter(Boolean);
  return words.length > 0 ? words.join("") : null;
}
