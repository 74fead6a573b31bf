import Link from "next/link";
import { Button } from "@/components/ui/button";
import { isFiltering, type MemberFilter } from "@/lib/domain/filing/member-filter";
import { MEMBER_STATES, type MemberState } from "@/lib/domain/filing/member-states";
import { MEMBER_STATE_NAMES, memberList } from "@/lib/messages/member";
import { ui } from "@/lib/messages/ui";

type Props = {
  path: string;
  filter: MemberFilter;
  counts: Partial<Record<MemberState, number>>;
  total: number;
};

const control = "block min-h-11 rounded-sm border border-edge bg-surface px-3 py-2 text-base text-ink";

/** State and text of the list, kept in the address; a plain form that works without JavaScript. */
export function MemberFilterForm({ path, filter, counts, total }: Props) {
  return (
    <form action={path} data-print="hidden" className="mb-6 flex flex-wrap items-end gap-x-5 gap-y-3">
      <div>
        <label htmlFor="filter-state" className="mb-1 block text-sm text-ink-2">
          {memberList.filterState}
        </label>
        <select
          key={filter.state ?? ""}
          id="filter-state"
          name="state"
          defaultValue={filter.state ?? ""}
          className={control}
        >
          <option value="">{`${ui.all}（${total}）`}</option>
          {MEMBER_STATES.map((state) => (
            <option key={state} value={state}>
              {`${MEMBER_STATE_NAMES[state]}（${counts[state] ?? 0}）`}
            </option>
          ))}
        </select>
      </div>
      <div className="min-w-0 grow sm:grow-0">
        <label htmlFor="filter-text" className="mb-1 block text-sm text-ink-2">
          {memberList.filterText}
        </label>
        <input
          key={filter.text}
          id="filter-text"
          name="q"
          type="search"
          defaultValue={filter.text}
          className={`${control} w-full sm:w-72`}
        />
      </div>
      <Button type="submit" variant="quiet">
        {memberList.filter}
      </Button>
      {isFiltering(filter) ? (
        <Link href={path} className="inline-block py-2 text-sm">
          {memberList.clear}
        </Link>
      ) : null}
    </form>
  );
}
