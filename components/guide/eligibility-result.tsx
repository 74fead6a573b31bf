import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Outcome, Verdict } from "@/lib/domain/measure/conditions";
import type { Measure } from "@/lib/domain/measure/schema";
import type { Track } from "@/lib/domain/measure/track";
import { CONDITION_TEXTS } from "@/lib/messages/conditions";
import { CONDITION_ADVICE, eligibility, OUTCOME_MARKS, OUTCOME_NAMES } from "@/lib/messages/eligibility";
import { guide } from "@/lib/messages/guide";
import { numberedConditions } from "./condition-numbers";
import { EvidenceNote } from "./evidence-note";

const TONES: Record<Outcome, string> = { met: "text-green", missing: "text-seal", unknown: "text-amber" };
const ORDER: readonly Outcome[] = ["missing", "unknown", "met"];

type EligibilityResultProps = { measure: Measure; track: Track; verdicts: readonly Verdict[] };

/** What is missing first, then what is not known, then what is met. */
export function EligibilityResult({ measure, track, verdicts }: EligibilityResultProps) {
  const numbers = numberedConditions(track);
  const ordered = ORDER.flatMap((outcome) => verdicts.filter((verdict) => verdict.outcome === outcome));
  return (
    <section id="result" aria-labelledby="result-title" className="mb-14 max-w-measure">
      <ResultHeading verdicts={verdicts} />
      <ul className="mt-6 border-t border-line-2">
        {ordered.map((verdict) => (
          <VerdictRow
            key={verdict.condition}
            verdict={verdict}
            sentence={CONDITION_TEXTS[verdict.condition](track, measure)}
            number={numbers.get(verdict.condition) ?? 0}
          />
        ))}
      </ul>
      <p className="mt-4 text-sm text-ink-2">
        {eligibility.notDecision}
        {eligibility.later}
      </p>
      <ButtonRow>
        <ButtonLink href="/workspace">{eligibility.startFiling}</ButtonLink>
        <a href="#questions" className="py-2">
          {eligibility.again}
        </a>
      </ButtonRow>
    </section>
  );
}

type VerdictRowProps = { verdict: Verdict; sentence: string; number: number };

function VerdictRow({ verdict, sentence, number }: VerdictRowProps) {
  const { condition, outcome, evidence, citation } = verdict;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-b border-line py-3.5">
      <div>
        <p>{sentence}</p>
        {outcome === "met" ? null : <p className="text-sm text-ink-2">{CONDITION_ADVICE[condition]}</p>}
        <EvidenceNote label={guide.conditionNumber(number)} evidence={evidence} citation={citation} />
      </div>
      <p className={`font-semibold whitespace-nowrap ${TONES[outcome]}`}>
        <span aria-hidden="true" className="mr-1.5">
          {OUTCOME_MARKS[outcome]}
        </span>
        {OUTCOME_NAMES[outcome]}
      </p>
    </li>
  );
}

function ResultHeading({ verdicts }: { verdicts: readonly Verdict[] }) {
  const count = (outcome: Outcome) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const missing = count("missing");
  const unknown = count("unknown");
  const [conclusion, rule] =
    missing > 0
      ? [eligibility.someMissing, "border-seal"]
      : unknown > 0
        ? [eligibility.someUnknown, "border-amber"]
        : [eligibility.allMet, "border-green"];
  return (
    <div className={`border-l-4 py-1 pl-5 ${rule}`}>
      <h2 id="result-title" className="text-xl">
        {eligibility.summary(count("met"), missing, unknown)}
      </h2>
      <p>{conclusion}</p>
    </div>
  );
}
