import Link from "next/link";
import { useId } from "react";
import { Tag, type Tone } from "@/components/ui/tag";

export type Task = {
  title: string;
  hint?: string;
  /** Missing while the task cannot be opened yet. */
  href?: string;
  status: string;
  /** Left out for what is finished: plain words, no colour. */
  tone?: Tone;
};

/** The parts of a filing in any order, each with where it stands. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const list = useId();
  return (
    <ul className="border-t border-line-2">
      {tasks.map((task, index) => (
        <li
          key={task.title}
          className="relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line px-1 py-4 hover:bg-surface sm:px-4"
        >
          <div className="min-w-0">
            {task.href ? (
              <Link
                href={task.href}
                aria-describedby={`${list}-${index}`}
                className="after:absolute after:inset-0 after:content-['']"
              >
                {task.title}
              </Link>
            ) : (
              <span className="text-ink-2">{task.title}</span>
            )}
            {task.hint ? <p className="text-sm text-ink-3">{task.hint}</p> : null}
          </div>
          <span id={`${list}-${index}`} className="text-sm">
            {task.tone ? <Tag tone={task.tone}>{task.status}</Tag> : task.status}
          </span>
        </li>
      ))}
    </ul>
  );
}
