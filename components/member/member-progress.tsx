import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { Timeline } from "@/components/layout/timeline";
import { Clock } from "@/components/ui/clock";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText } from "@/components/ui/notice-box";
import type { MemberProgress as Progress } from "@/lib/domain/filing/member-progress";
import { isInCorrection } from "@/lib/domain/filing/states";
import { momentText } from "@/lib/messages/dates";
import { actionName, dueWords, POST_NAMES, status, stretchWords } from "@/lib/messages/filing-status";
import { MEMBER_NEXT_WORDS, MEMBER_STATE_NAMES, memberProgress } from "@/lib/messages/member-progress";

/** How far a case has come, for a member unit that has confirmed its part. */
export function MemberProgress({ progress }: { progress: Progress }) {
  return (
    <section aria-labelledby="progress" className="mb-12">
      <SectionHeading id="progress">{memberProgress.title}</SectionHeading>
      {progress.submitted ? (
        <Submitted progress={progress} />
      ) : (
        <InsetText>{memberProgress.notSubmitted}</InsetText>
      )}
    </section>
  );
}

/** The lead, or the office and post; a decided case is with nobody. */
function holderOf({ waitingOn, sender, leadName }: Progress): string {
  if (waitingOn === null) return "";
  const isLead = waitingOn === "leadUnit" || waitingOn === "unitAdministrator";
  return isLead ? leadName : status.holder(waitingOn, sender, POST_NAMES[waitingOn]);
}

function Submitted({ progress }: { progress: Progress }) {
  const { state, due, term, consortiumNumber, stretches, events } = progress;
  const holder = holderOf(progress);
  const open = stretches.find(({ to }) => to === null);
  return (
    <>
      <Clock title={MEMBER_STATE_NAMES[state]} deadline={dueWords(due) || undefined} tone="neutral">
        {open && isInCorrection(state) ? <p className="text-ink-2">{stretchWords(open)}</p> : null}
      </Clock>
      <DefinitionList
        items={[
          ...(holder ? [{ term: memberProgress.whoHas, value: holder }] : []),
          ...(term ? [{ term: status.term, value: status.termWords(term.days, term.left) }] : []),
          ...(consortiumNumber
            ? [
                {
                  term: status.filedAs,
                  value: <Link href={`/consortia/${consortiumNumber}`}>{consortiumNumber}</Link>,
                },
              ]
            : []),
          { term: memberProgress.next, value: MEMBER_NEXT_WORDS[state] },
        ]}
      />
      <h3 className="mt-8 mb-3 font-semibold">{memberProgress.timeline}</h3>
      <Timeline
        events={events.map(({ key, at, action, resumes }) => ({
          key,
          when: momentText(at),
          dateTime: at.toISOString(),
          what: actionName(action),
          detail: resumes ? status.resumedAfter(stretchWords(resumes)) : undefined,
        }))}
      />
    </>
  );
}
