import { Timeline } from "@/components/layout/timeline";
import { momentText } from "@/lib/messages/dates";
import { RECORD_EVENT_NAMES, recordEvents } from "@/lib/messages/record-events";

type RecordEvent = { at: string; action: string; note: string };

/** Corrections, contests and how a record came here, each with its day: nothing of a record changes silently. */
export function RecordEvents({ events }: { events: readonly RecordEvent[] }) {
  if (events.length === 0) return null;
  return (
    <div className="mt-8">
      <h3 className="mb-3 text-base">{recordEvents}</h3>
      <Timeline
        events={events.map(({ at, action, note }) => ({
          key: `${at} ${note}`,
          when: momentText(at),
          dateTime: at,
          what: RECORD_EVENT_NAMES[action] ?? recordEvents,
          detail: note,
        }))}
      />
    </div>
  );
}
