import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { PlatformLevel } from "@/lib/domain/filing/vocabulary";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { register } from "@/lib/messages/register";

export type PlatformEntry = {
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  host: string;
  region: string | null;
  approvedOn: string | null;
};

/** Platforms as lines of a register: name and level, who hosts it and where. */
export function PlatformList({ entries }: { entries: readonly PlatformEntry[] }) {
  return (
    <ol className="border-t-2 border-ink">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-8 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <h3 className="text-lg leading-normal">
            <Link
              href={`/platforms/${entry.id}`}
              prefetch={false}
              className="text-ink decoration-line-2 underline-offset-[0.25em] hover:text-blue hover:decoration-current"
            >
              {entry.name}
            </Link>
          </h3>
          <p className="sm:col-start-2 sm:row-start-1 sm:text-right">
            <Tag tone={entry.level === "national" ? "seal" : "neutral"}>
              {PLATFORM_LEVEL_NAMES[entry.level]}
            </Tag>
          </p>
          <p className="text-sm text-ink-2 sm:col-span-2">
            <span className="text-ink-3">{register.hostedBy} </span>
            {entry.host}
          </p>
          <p className="flex flex-wrap gap-x-5 text-xs text-ink-3 sm:col-span-2">
            <span>{entry.category}</span>
            {entry.region ? <span>{entry.region}</span> : null}
            {entry.approvedOn ? (
              <time dateTime={entry.approvedOn} className="sm:ml-auto">
                {register.approvedOn(entry.approvedOn)}
              </time>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
