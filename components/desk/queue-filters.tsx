import Link from "next/link";
import { controlClass } from "@/components/form/field-frame";
import { Button } from "@/components/ui/button";
import {
  DUE_FILTERS,
  isNarrowed,
  QUEUE_SCOPES,
  type QueueFilter,
  type QueueScope,
  queueAddress,
} from "@/lib/domain/filing/queue-filter";
import { statesOf } from "@/lib/domain/filing/urgency";
import { queue, STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { DUE_NAMES } from "@/lib/messages/desk-overview";

const SCOPE_NAMES: Record<QueueScope, string> = {
  any: queue.whoAny,
  mine: queue.whoMine,
  unassigned: queue.whoUnassigned,
};

type QueueFiltersProps = { filter: QueueFilter; officers: readonly { id: string; name: string }[] };

/** Filters that become the address; a plain form, so they work without JavaScript. */
export function QueueFilters({ filter, officers }: QueueFiltersProps) {
  return (
    <search data-print="hidden" className="mb-8">
      <form action="/desk" method="get" className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <input type="hidden" name="lane" value={filter.lane} />
        <Choice name="state" label={queue.state} value={filter.state ?? ""}>
          <option value="">{queue.everyState}</option>
          {statesOf(filter.lane).map((state) => (
            <option key={state} value={state}>
              {STAFF_STATE_NAMES[state]}
            </option>
          ))}
        </Choice>
        <Choice name="who" label={queue.who} value={filter.who}>
          {QUEUE_SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {SCOPE_NAMES[scope]}
            </option>
          ))}
        </Choice>
        <Choice name="due" label={queue.due} value={filter.due ?? ""}>
          <option value="">{queue.everyDue}</option>
          {DUE_FILTERS.map((due) => (
            <option key={due} value={due}>
              {DUE_NAMES[due]}
            </option>
          ))}
        </Choice>
        {officers.length > 0 ? (
          <Choice name="holder" label={queue.assignee} value={filter.holder ?? ""}>
            <option value="">{queue.everyOfficer}</option>
            {officers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        ) : null}
        <label className="block grow text-sm sm:max-w-[22rem]">
          <span className="mb-1 block">{queue.text}</span>
          <input
            key={filter.text}
            name="text"
            type="search"
            maxLength={60}
            defaultValue={filter.text}
            className={`${controlClass} h-12 border-edge`}
          />
        </label>
        <Button type="submit" variant="quiet">
          {queue.apply}
        </Button>
        {isNarrowed(filter) ? (
          <Link
            href={queueAddress({
              ...filter,
              state: null,
              who: "any",
              due: null,
              holder: null,
              text: "",
              after: null,
            })}
            className="inline-block py-2 text-sm"
          >
            {queue.clear}
          </Link>
        ) : null}
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; value: string; children: React.ReactNode };

const Choice = ({ name, label, value, children }: ChoiceProps) => (
  <label className="block text-sm">
    <span className="mb-1 block">{label}</span>
    <select key={value} name={name} defaultValue={value} className={`${controlClass} h-12 border-edge`}>
      {children}
    </select>
  </label>
);
