import { ContestTasks } from "@/components/contest/contest-tasks";
import { SectionHeading } from "@/components/layout/section-heading";
import { TaskList } from "@/components/layout/task-list";
import type { ContestHead } from "@/lib/domain/contest/contest";
import type { DueView } from "@/lib/domain/filing/due";
import { list } from "@/lib/messages/filing";
import { dueWords, status } from "@/lib/messages/filing-status";

type WaitingTasksProps = {
  corrections: readonly { id: string; name: string; due: DueView | null }[];
  contests: readonly ContestHead[];
};

/** What waits for the unit itself, each with its day; nothing where there is none. */
export const WaitingTasks = ({ corrections, contests }: WaitingTasksProps) => (
  <>
    {corrections.length === 0 ? null : (
      <section className="mb-12">
        <SectionHeading>{status.mustAct}</SectionHeading>
        <TaskList
          tasks={corrections.map(({ id, name, due }) => ({
            title: list.toCorrect(name),
            href: `/workspace/filings/${id}/correction`,
            status: dueWords(due) || list.correctNow,
            tone: "seal" as const,
          }))}
        />
      </section>
    )}
    <ContestTasks contests={contests} />
  </>
);
