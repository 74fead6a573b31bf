import type { ReactNode } from "react";

type TimelineEvent = {
  key: string;
  /** The day or minute as people read it. */
  when: string;
  /** The same for machines, ISO 8601. */
  dateTime?: string;
  who?: string;
  what: ReactNode;
  detail?: ReactNode;
};

/** What happened, newest or oldest first as the caller orders it. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <ol className="border-t border-line-2">
      {events.map((event) => (
        <li key={event.key} className="flex flex-wrap items-baseline gap-x-8 border-b border-line py-3.5">
          <time dateTime={event.dateTime} className="w-40 text-sm whitespace-nowrap text-ink-3">
            {event.when}
          </time>
          <div className="min-w-[14rem] flex-1">
            <p>
              {event.what}
              {event.who ? <span className="ml-3 text-sm text-ink-3">{event.who}</span> : null}
            </p>
            {event.detail ? <div className="max-w-measure text-sm text-ink-2">{event.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
