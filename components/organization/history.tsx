import { Timeline } from "@/components/layout/timeline";
import type { OrganizationAction } from "@/lib/domain/organization/events";
import { momentText } from "@/lib/messages/dates";
import { ORGANIZATION_ACTION_NAMES, organizationWords } from "@/lib/messages/organization";

export type HistoryEvent = {
  id: string;
  at: Date;
  action: string;
  actorKind: string;
  actorName: string;
  note: string | null;
};

const nameOf = (action: string): string => ORGANIZATION_ACTION_NAMES[action as OrganizationAction] ?? action;

/** A unit's history; applicants do not see which of the staff acted. */
export function History({ events, forStaff }: { events: readonly HistoryEvent[]; forStaff: boolean }) {
  return (
    <Timeline
      events={events.map((event) => ({
        key: event.id,
        when: momentText(event.at),
        dateTime: event.at.toISOString(),
        who: event.actorKind === "staff" && !forStaff ? organizationWords.staffPerson : event.actorName,
        what: nameOf(event.action),
        ...(event.note ? { detail: event.note } : {}),
      }))}
    />
  );
}
