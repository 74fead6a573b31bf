import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { TaskList } from "@/components/layout/task-list";
import { InsetText } from "@/components/ui/notice-box";
import type { ContestHead, WaitingContests } from "@/lib/domain/contest/contest";
import { contestWords as words } from "@/lib/messages/contest";

/** Contests the lead has still to answer, each with its day; nothing where there are none. */
export const ContestTasks = ({ contests }: { contests: readonly ContestHead[] }) =>
  contests.length === 0 ? null : (
    <section className="mb-12">
      <SectionHeading aside={<Link href="/workspace/contests">{words.back}</Link>}>
        {words.tasks}
      </SectionHeading>
      <TaskList
        tasks={contests.map(({ id, organizationName, consortium, number, dueOn, unanswered }) => ({
          title: words.task(organizationName, consortium.name),
          hint: `${words.number} ${number}`,
          href: `/workspace/contests/${id}`,
          status: words.answerBy(dueOn, unanswered),
          tone: unanswered ? ("seal" as const) : ("amber" as const),
        }))}
      />
    </section>
  );

/** What waits at the desk beside the cases; nothing where there is none. */
export const WaitingContestsNotice = ({ waiting }: { waiting: WaitingContests | null }) =>
  waiting === null || waiting.ready + waiting.waiting === 0 ? null : (
    <InsetText>
      {words.waiting(waiting.ready, waiting.waiting)} <Link href="/desk/contests">{words.toList}</Link>
    </InsetText>
  );
