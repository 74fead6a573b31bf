import Link from "next/link";
import { StatusTag } from "@/components/register/status-tag";
import type { ConsortiumStatus } from "@/lib/domain/register/statuses";
import { register } from "@/lib/messages/register";

export type ConsortiumEntry = {
  number: string;
  name: string;
  status: ConsortiumStatus;
  lead: string;
  units: number;
  chains: { code: string; name: string }[];
  region: { code: string; name: string } | null;
  filedOn: string;
};

/** Consortia as lines of a register: name first, then who leads it and where; status and day at the right. */
export function ConsortiumList({ entries }: { entries: readonly ConsortiumEntry[] }) {
  return (
    <ol className="border-t-2 border-ink">
      {entries.map((entry) => (
        <li
          key={entry.number}
          className="grid gap-x-8 gap-y-1.5 border-b border-line py-5 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <h3 className="text-lg leading-normal">
            <Link
              href={`/consortia/${entry.number}`}
              className="text-ink decoration-line-2 underline-offset-[0.25em] hover:text-blue hover:decoration-current"
            >
              {entry.name}
            </Link>
          </h3>
          <p className="sm:col-start-2 sm:row-start-1 sm:text-right">
            <StatusTag status={entry.status} />
          </p>
          <p className="flex flex-wrap gap-x-5 text-sm text-ink-2 sm:col-span-2">
            <span>
              <span className="text-ink-3">{register.ledBy} </span>
              {entry.lead}
            </span>
            <span className="whitespace-nowrap">{register.units(entry.units)}</span>
          </p>
          <p className="flex flex-wrap gap-x-5 text-xs text-ink-3 sm:col-span-2">
            <span className="font-mono tracking-tight">{entry.number}</span>
            {entry.chains.map((chain) => (
              <span key={chain.code}>{chain.name}</span>
            ))}
            {entry.region ? <span>{entry.region.name}</span> : null}
            <time dateTime={entry.filedOn} className="sm:ml-auto">
              {register.filedOn(entry.filedOn)}
            </time>
          </p>
        </li>
      ))}
    </ol>
  );
}
