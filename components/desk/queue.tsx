import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { Pagination } from "@/components/ui/pagination";
import type { FormAction } from "@/lib/action-result";
import type { DeskView } from "@/lib/domain/filing/desk-view";
import { type QueueFilter, queueAddress, queueQuery } from "@/lib/domain/filing/queue-filter";
import { LANE_NAMES, queue } from "@/lib/messages/desk";
import { BatchForm, type BatchResult } from "./batch-form";
import { QueueFilters } from "./queue-filters";
import { QueueLanes } from "./queue-lanes";
import { QueueTable } from "./queue-table";

type QueueProps = {
  filter: QueueFilter;
  view: DeskView;
  me: string;
  action: FormAction<BatchResult>;
};

/** Lanes, filters, one's own work on top, then the rest; batch work where cases are with the office. */
export function Queue({ filter, view, me, action }: QueueProps) {
  const choosing = view.mayDistribute && (filter.lane === "office" || filter.lane === "open");
  const lists = <Lists filter={filter} view={view} me={me} choosing={choosing} />;
  return (
    <>
      <QueueLanes filter={filter} lanes={view.lanes} cap={view.cap} />
      <QueueFilters filter={filter} officers={view.mayDistribute ? view.officers : []} />
      {choosing ? (
        <BatchForm
          action={action}
          receivers={view.receivers}
          mayAccept={view.mayAccept}
          mayTake={view.mayTake}
        >
          {lists}
        </BatchForm>
      ) : (
        lists
      )}
      <p className="mt-8 text-sm">
        <a href={queueAddress({ ...filter, after: null }, "/desk/queue.csv")} download>
          {queue.export}
        </a>
      </p>
    </>
  );
}

type ListsProps = Omit<QueueProps, "action"> & { choosing: boolean };

function Lists({ filter, view, me, choosing }: ListsProps) {
  const query = queueQuery({ ...filter, after: null });
  const table = { me, choosing };
  return (
    <>
      {view.mine ? (
        <section className="mb-12">
          <SectionHeading
            aside={
              view.mineMore ? (
                <Link href={queueAddress({ ...filter, who: "mine" })}>{queue.mineMore}</Link>
              ) : null
            }
          >
            {queue.mineTitle}
          </SectionHeading>
          <QueueTable
            {...table}
            caption={queue.mineTitle}
            rows={view.mine}
            empty={queue.noneMine}
            query="who=mine"
          />
        </section>
      ) : null}
      <section>
        <SectionHeading>{view.mine ? queue.othersTitle : LANE_NAMES[filter.lane]}</SectionHeading>
        <QueueTable
          {...table}
          caption={LANE_NAMES[filter.lane]}
          rows={view.rows}
          empty={queue.none}
          query={query}
        />
        <Steps filter={filter} next={view.next} />
      </section>
    </>
  );
}

const Steps = ({ filter, next }: { filter: QueueFilter; next: QueueFilter["after"] }) =>
  next || filter.after ? (
    <Pagination
      {...(filter.after ? { previous: queueAddress({ ...filter, after: null }) } : {})}
      {...(next ? { next: queueAddress({ ...filter, after: next }) } : {})}
    />
  ) : null;
