import { Tag, type Tone } from "@/components/ui/tag";
import type { CaseClock, Urgency } from "@/lib/domain/filing/urgency";
import { clockText, URGENCY_NAMES } from "@/lib/messages/desk";

const tones: Record<Urgency, Tone> = {
  overdue: "seal",
  today: "seal",
  soon: "amber",
  later: "neutral",
  unknown: "neutral",
  stopped: "blue",
  applicant: "blue",
  over: "neutral",
};

const TAGGED: readonly Urgency[] = ["overdue", "today", "soon", "stopped"];

/** How a case stands against its term: a tag where it presses, and the days in words. */
export function UrgencyTag({ clock }: { clock: CaseClock }) {
  const tagged = TAGGED.includes(clock.urgency);
  return (
    <>
      {tagged ? (
        <span className="mr-2">
          <Tag tone={tones[clock.urgency]}>{URGENCY_NAMES[clock.urgency]}</Tag>
        </span>
      ) : null}
      <span className="text-sm">{clockText(clock, tagged)}</span>
    </>
  );
}
