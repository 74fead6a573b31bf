import { Timeline } from "@/components/layout/timeline";
import { Tag } from "@/components/ui/tag";
import type { ViewDifference } from "@/lib/domain/filing/fingerprint";
import type { ConfirmationLevel } from "@/lib/domain/filing/member-states";
import { momentText } from "@/lib/messages/dates";
import { CONFIRMATION_LEVEL_NAMES, memberPage, OUTCOME_NAMES } from "@/lib/messages/member";
import { DifferenceTable } from "./difference-table";

export type AnswerItem = {
  id: string;
  outcome: "confirmed" | "refused";
  level: ConfirmationLevel;
  at: Date;
  person: { name: string; post: string };
  reason: string | null;
  ip: string | null;
  fileId: string | null;
  current: boolean;
  differences: readonly ViewDifference[];
};

/** Who answered, in what post, when and from where; and what changed since. */
export function AnswerList({ answers, openFiles }: { answers: readonly AnswerItem[]; openFiles?: boolean }) {
  if (answers.length === 0) return <p className="text-ink-2">{memberPage.noAnswers}</p>;
  const events = answers.map((answer, index) => ({
    key: answer.id,
    when: momentText(answer.at),
    dateTime: answer.at.toISOString(),
    who: memberPage.answer(answer.person.name, answer.person.post),
    what: <AnswerTitle {...answer} />,
    detail: <AnswerDetail answer={answer} isLatest={index === 0} openFiles={openFiles ?? false} />,
  }));
  return <Timeline events={events} />;
}

function AnswerTitle({ outcome, current }: AnswerItem) {
  return (
    <>
      <span className="mr-3 font-semibold">{OUTCOME_NAMES[outcome]}</span>
      <Tag tone={current ? "green" : "amber"}>{current ? memberPage.current : memberPage.outdated}</Tag>
    </>
  );
}

type DetailProps = { answer: AnswerItem; isLatest: boolean; openFiles: boolean };

function AnswerDetail({ answer, isLatest, openFiles }: DetailProps) {
  const { level, ip, reason, fileId, differences } = answer;
  const how = [memberPage.by(CONFIRMATION_LEVEL_NAMES[level]), ip ? memberPage.from(ip) : ""].filter(Boolean);
  return (
    <>
      <p>{how.join(memberPage.comma)}</p>
      {reason ? <p>{memberPage.because(reason)}</p> : null}
      {fileId && openFiles ? (
        <p>
          <a href={`/api/files/${fileId}?preview=1`}>{memberPage.page}</a>
        </p>
      ) : null}
      {isLatest && differences.length > 0 ? (
        <div className="mt-3">
          <DifferenceTable differences={differences} />
        </div>
      ) : null}
    </>
  );
}
