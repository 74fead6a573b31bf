import Link from "next/link";
import type { ReactNode } from "react";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { Table } from "@/components/ui/table";
import type { PublicCorrection } from "@/lib/domain/correction/correction";
import type { PlatformLevel } from "@/lib/domain/filing/vocabulary";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { type ConsortiumStatus, isInForce } from "@/lib/domain/register/statuses";
import { dateText } from "@/lib/messages/dates";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { LIST_WORDS } from "@/lib/messages/register-lists";
import { platformWords, institutionWords as words } from "@/lib/messages/register-records";
import { RecordCorrections } from "./record-corrections";
import { RecordHeading } from "./record-heading";
import { RecordSource } from "./record-source";
import { StatusTag } from "./status-tag";

type Stay = {
  number: string;
  name: string;
  status: ConsortiumStatus;
  role: "lead" | "member";
  joinedOn: string;
  leftOn: string | null;
};
type Platform = {
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  approvedOn: string | null;
  validUntil: string | null;
};

export type InstitutionFacts = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  region: string | null;
  demonstration: boolean;
  names: { name: string; kind: string; from: string | null; until: string | null }[];
  consortia: Stay[];
  platforms: Platform[];
  corrections: PublicCorrection[];
};

/** One institution as the register has it: who it is, in which consortia it is and was, what it hosts. */
export function InstitutionRecord({ facts, address }: { facts: InstitutionFacts; address: string }) {
  return (
    <div>
      <RecordHeading
        list={{ href: "/institutions", label: LIST_WORDS.institution.title }}
        name={facts.name}
        caption={ORGANIZATION_KIND_NAMES[facts.kind]}
        demonstration={facts.demonstration}
      />
      <DefinitionList items={factsOf(facts)} />
      <div className="mt-16 space-y-16">
        <section aria-labelledby="consortia">
          <SectionHeading id="consortia">{words.consortia}</SectionHeading>
          <Consortia stays={facts.consortia} />
        </section>
        <section aria-labelledby="platforms">
          <SectionHeading id="platforms">{words.platforms}</SectionHeading>
          <Platforms platforms={facts.platforms} />
        </section>
        <RecordCorrections corrections={facts.corrections} />
        <RecordSource address={address} remark={facts.demonstration ? words.demonstrationText : null} />
      </div>
    </div>
  );
}

function factsOf({ region, creditCode, kind, names }: InstitutionFacts) {
  const rows: [string, ReactNode][] = [
    [words.facts.kind, ORGANIZATION_KIND_NAMES[kind]],
    [words.facts.region, region],
    [words.facts.creditCode, creditCode ?? words.noCode],
    [words.facts.names, names.length > 0 ? <OtherNames key="names" names={names} /> : null],
  ];
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

const OtherNames = ({ names }: Pick<InstitutionFacts, "names">) => (
  <ul>
    {names.map(({ name, kind, from, until }) => (
      <li key={`${kind} ${name}`}>
        {words.nameDuring(name, words.nameKinds[kind] ?? words.otherName, { from, until })}
      </li>
    ))}
  </ul>
);

function Consortia({ stays }: { stays: Stay[] }) {
  if (stays.length === 0) return <p className="text-ink-2">{words.noConsortia}</p>;
  return (
    <>
      <p className="mb-5 text-ink-2">{words.consortiaLead(countsOf(stays))}</p>
      <Table
        caption={words.consortia}
        captionHidden
        rows={stays}
        rowKey={({ number, joinedOn }) => `${number} ${joinedOn}`}
        columns={[
          {
            key: "name",
            header: words.columns.name,
            heading: true,
            cell: ({ number, name }) => <Link href={`/consortia/${number}`}>{name}</Link>,
          },
          { key: "role", header: words.columns.role, cell: ({ role }) => words.roles[role] },
          {
            key: "status",
            header: words.columns.status,
            cell: ({ status }) => <StatusTag status={status} />,
          },
          { key: "joinedOn", header: words.columns.joinedOn, cell: ({ joinedOn }) => dateText(joinedOn) },
          {
            key: "leftOn",
            header: words.columns.leftOn,
            cell: ({ leftOn }) => (leftOn ? dateText(leftOn) : words.stays),
          },
        ]}
      />
    </>
  );
}

/** Who stays in a consortium that has ended is in none that is in force. */
function countsOf(stays: readonly Stay[]) {
  const staying = stays.filter(({ leftOn }) => leftOn === null);
  const present = staying.filter(({ status }) => isInForce(status));
  return {
    present: present.length,
    leads: present.filter(({ role }) => role === "lead").length,
    ended: staying.length - present.length,
    left: stays.length - staying.length,
  };
}

function Platforms({ platforms }: { platforms: Platform[] }) {
  if (platforms.length === 0) return <p className="text-ink-2">{words.noPlatforms}</p>;
  return (
    <>
      <p className="mb-5 text-ink-2">{words.platformsLead(platforms.length)}</p>
      <Table
        caption={words.platforms}
        captionHidden
        rows={platforms}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: words.platformColumns.name,
            heading: true,
            cell: ({ id, name }) => <Link href={`/platforms/${id}`}>{name}</Link>,
          },
          {
            key: "level",
            header: words.platformColumns.level,
            cell: ({ level }) => PLATFORM_LEVEL_NAMES[level],
          },
          { key: "category", header: words.platformColumns.category, cell: ({ category }) => category },
          {
            key: "approvedOn",
            header: words.platformColumns.approvedOn,
            cell: ({ approvedOn }) => (approvedOn ? dateText(approvedOn) : words.noCode),
          },
          {
            key: "validUntil",
            header: platformWords.facts.validUntil,
            cell: ({ validUntil }) =>
              validUntil ? platformWords.until(validUntil) : platformWords.openEnded,
          },
        ]}
      />
    </>
  );
}
