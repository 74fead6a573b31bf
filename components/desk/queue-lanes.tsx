import Link from "next/link";
import type { DeskView } from "@/lib/domain/filing/desk-view";
import { type QueueFilter, queueAddress } from "@/lib/domain/filing/queue-filter";
import { LANE_NAMES, queue } from "@/lib/messages/desk";

type QueueLanesProps = { filter: QueueFilter; lanes: DeskView["lanes"]; cap: number };

/** What the office must do, what waits for applicants, what is decided: each its own list. */
export function QueueLanes({ filter, lanes, cap }: QueueLanesProps) {
  return (
    <nav aria-label={queue.lane} className="mb-8 border-b border-line-2">
      <ul className="flex flex-wrap gap-x-8">
        {lanes.map(({ lane, count }) => (
          <li key={lane}>
            <Link
              href={queueAddress({ ...filter, lane, state: null, after: null })}
              aria-current={lane === filter.lane ? "page" : undefined}
              className="inline-block border-b-3 border-transparent py-2.5 text-ink no-underline hover:text-blue hover:underline aria-[current=page]:border-blue aria-[current=page]:font-semibold aria-[current=page]:text-blue"
            >
              {LANE_NAMES[lane]}
              <span className="ml-2 text-sm font-normal text-ink-3">
                {queue.count(queue.capped(count, cap))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
