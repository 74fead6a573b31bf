import { TaskList } from "@/components/layout/task-list";
import type { RegistrationProblem } from "@/lib/domain/organization/check-registration";
import {
  REGISTRATION_SECTION_IDS,
  type RegistrationDocument,
  registrationSection,
} from "@/lib/domain/organization/registration-fields";
import { organizationPages } from "@/lib/messages/organization";
import { REGISTRATION_SECTION_LEADS, REGISTRATION_SECTION_NAMES } from "@/lib/messages/registration-fields";

const words = organizationPages.registration;
const PARTS = [...REGISTRATION_SECTION_IDS, "evidence"] as const;
type Part = (typeof PARTS)[number];

type TasksProps = {
  document: RegistrationDocument;
  problems: readonly RegistrationProblem[];
  fileCount: number;
  editable: boolean;
};

/** The parts of the registration in any order, each with where it stands. */
export function RegistrationTasks({ document, problems, fileCount, editable }: TasksProps) {
  const started = (part: Part) => (part === "evidence" ? fileCount > 0 : document[part] !== undefined);
  return (
    <TaskList
      tasks={PARTS.map((part) => ({
        title: REGISTRATION_SECTION_NAMES[part],
        hint: REGISTRATION_SECTION_LEADS[part],
        ...(editable ? { href: `/workspace/organization/registration/${part}` } : {}),
        ...statusOf(part, started(part), problems.filter(({ section }) => section === part).length),
      }))}
    />
  );
}

function statusOf(
  part: Part,
  started: boolean,
  count: number,
): { status: string; tone?: "amber" | "neutral" } {
  if (started)
    return count > 0 ? { status: words.problems(count), tone: "amber" } : { status: words.complete };
  const isOptional = part !== "evidence" && registrationSection(part).repeated?.least === 0;
  return { status: isOptional ? words.optionalEmpty : words.notStarted, tone: "neutral" };
}
