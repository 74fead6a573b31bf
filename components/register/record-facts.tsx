import Link from "next/link";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { dateText } from "@/lib/messages/dates";
import { record } from "@/lib/messages/register";
import type { ConsortiumFacts } from "./consortium-record";

const words = record.facts;

function listed(terms: readonly { code: string; name: string }[]): string {
  return terms.map(({ name }) => name).join(record.separator);
}

/** The facts in force, a row each; what nobody stated is left out. */
export function RecordFacts({
  facts,
  units,
  department,
}: {
  facts: ConsortiumFacts;
  units: number;
  department: string;
}) {
  const lead = facts.units.find(({ role, leftOn }) => role === "lead" && leftOn === null);
  const rows: [string, ReactNode][] = [
    [
      words.lead,
      lead ? (
        <a key="lead" href={`/institutions/${lead.unitId}`}>
          {facts.lead.name}
        </a>
      ) : (
        facts.lead.name
      ),
    ],
    [words.units, record.unitCount(units)],
    [record.published, facts.publishedUnitText && record.publishedText(facts.publishedUnitText)],
    [words.chains, <ChainLinks key="chains" chains={facts.chains} />],
    [words.clusters, listed(facts.clusters)],
    [words.regions, listed(facts.regions)],
    [words.department, department],
    [words.filedOn, dateText(facts.filedOn)],
    [words.formationDate, dateText(facts.formationDate)],
    [words.validUntil, facts.validUntil ? words.until(facts.validUntil) : words.openEnded],
    [record.source, facts.source],
  ];
  return (
    <DefinitionList
      items={rows.filter(([, value]) => Boolean(value)).map(([term, value]) => ({ term, value }))}
    />
  );
}

function ChainLinks({ chains }: { chains: ConsortiumFacts["chains"] }) {
  return (
    <span className="flex flex-wrap gap-x-5">
      {chains.map(({ code, name }) => (
        <Link key={code} href={`/consortia?chain=${code}`}>
          {name}
        </Link>
      ))}
    </span>
  );
}
