import Link from "next/link";
import type { ReactNode } from "react";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { Table } from "@/components/ui/table";
import type { PublicCorrection } from "@/lib/domain/correction/correction";
import type { PlatformLevel } from "@/lib/domain/filing/vocabulary";
import { type ConsortiumStatus, isInForce } from "@/lib/domain/register/statuses";
import { dateText } from "@/lib/messages/dates";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { LIST_WORDS } from "@/lib/messages/register-lists";
import { institutionWords, platformWords as words } from "@/lib/messages/register-records";
import { RecordCorrections } from "./record-corrections";
import { RecordHeading } from "./record-heading";
import { RecordSource } from "./record-source";
import { StatusTag } from "./status-tag";

type Gathering = {
  number: string;
  name: string;
  status: ConsortiumStatus;
  from: string;
  until: string | null;
};

export type PlatformFacts = {
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  region: string | null;
  approvedOn: string | null;
  validUntil: string | null;
  demonstration: boolean;
  host: { id: string; name: string; region: string | null };
  consortia: Gathering[];
  corrections: PublicCorrection[];
};

/** One platform as the register has it: who hosts it, its level and term, and the consortia that gather it. */
export function PlatformRecord({ facts, address }: { facts: PlatformFacts; address: string }) {
  return (
    <div>
      <RecordHeading
        list={{ href: "/platforms", label: LIST_WORDS.platform.title }}
        name={facts.name}
        caption={`${PLATFORM_LEVEL_NAMES[facts.level]} · ${facts.category}`}
        demonstration={facts.demonstration}
      />
      <DefinitionList items={factsOf(facts)} />
      <div className="mt-16 space-y-16">
        <section aria-labelledby="consortia">
          <SectionHeading id="consortia">{words.consortia}</SectionHeading>
          <Consortia gatherings={facts.consortia} />
        </section>
        <RecordCorrections corrections={facts.corrections} />
        <RecordSource address={address} remark={facts.demonstration ? words.demonstrationText : null} />
      </div>
    </div>
  );
}

function factsOf({ host, level, category, region, approvedOn, validUntil }: PlatformFacts) {
  const rows: [string, ReactNode][] = [
    [
      words.facts.host,
      <Link key="host" href={`/institutions/${host.id}`}>
        {host.name}
      </Link>,
    ],
    [words.facts.place, host.region],
    [words.facts.level, PLATFORM_LEVEL_NAMES[level]],
    [words.facts.category, category],
    [words.facts.region, region],
    [words.facts.approvedOn, approvedOn ? dateText(approvedOn) : words.unknownDay],
    [words.facts.validUntil, validUntil ? words.until(validUntil) : words.openEnded],
  ];
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

function Consortia({ gatherings }: { gatherings: Gathering[] }) {
  const present = gatherings.filter(({ until, status }) => until === null && isInForce(status)).length;
  return (
    <>
      <p className="mb-5 text-ink-2">{present > 0 ? words.consortiaLead(present) : words.noConsortia}</p>
      <Table
        caption={words.consortia}
        captionHidden
        rows={gatherings}
        rowKey={({ number }) => number}
        columns={[
          {
            key: "name",
            header: words.columns.name,
            heading: true,
            cell: ({ number, name }) => <Link href={`/consortia/${number}`}>{name}</Link>,
          },
          {
            key: "status",
            header: words.columns.status,
            cell: ({ status }) => <StatusTag status={status} />,
          },
          { key: "from", header: words.columns.from, cell: ({ from }) => dateText(from) },
          {
            key: "until",
            header: words.columns.until,
            cell: ({ until }) => (until ? dateText(until) : institutionWords.stays),
          },
        ]}
      />
    </>
  );
}
