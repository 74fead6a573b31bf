import Link from "next/link";
import type { ReactNode } from "react";
import { SectionHeading } from "@/components/layout/section-heading";
import { Tag } from "@/components/ui/tag";
import { home } from "@/lib/messages/home";

type Entry = { name: string; href: string; day: string; dateTime: string };
export type LatestRegistration = Entry & { lead: string };
export type OpenNotice = Entry & { left: string };

type HomeLatestProps = { registrations: LatestRegistration[]; notices: OpenNotice[] };

/** What is new: the latest entries of the register and the notices one may still object to. */
export function HomeLatest({ registrations, notices }: HomeLatestProps) {
  return (
    <div className="grid gap-x-20 gap-y-14 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-labelledby="registrations-title">
        <SectionHeading
          id="registrations-title"
          aside={<Link href="/consortia">{home.registrationsAll}</Link>}
        >
          {home.registrations}
        </SectionHeading>
        <EntryList empty={home.registrationsEmpty}>
          {registrations.map((entry) => (
            <EntryRow key={entry.href} entry={entry}>
              <p className="text-sm text-ink-3">{home.ledBy(entry.lead)}</p>
            </EntryRow>
          ))}
        </EntryList>
      </section>
      <section aria-labelledby="notices-title">
        <SectionHeading id="notices-title" aside={<Link href="/notices">{home.noticesAll}</Link>}>
          {home.notices}
        </SectionHeading>
        <EntryList empty={home.noticesEmpty}>
          {notices.map((entry) => (
            <EntryRow key={entry.href} entry={entry}>
              <p className="mt-1">
                <Tag tone="seal">{entry.left}</Tag>
              </p>
            </EntryRow>
          ))}
        </EntryList>
      </section>
    </div>
  );
}

function EntryList({ children, empty }: { children: ReactNode[]; empty: string }) {
  return children.length === 0 ? (
    <p className="border-t border-line-2 pt-4 text-ink-2">{empty}</p>
  ) : (
    <ul className="border-t border-line-2">{children}</ul>
  );
}

function EntryRow({ entry, children }: { entry: Entry; children: ReactNode }) {
  return (
    <li className="grid gap-x-6 border-b border-line py-4 sm:grid-cols-[5.5rem_minmax(0,1fr)] sm:items-baseline">
      <time dateTime={entry.dateTime} className="text-sm text-ink-3">
        {entry.day}
      </time>
      <div>
        <Link href={entry.href}>{entry.name}</Link>
        {children}
      </div>
    </li>
  );
}
