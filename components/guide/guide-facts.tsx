import type { Evidence } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { guide } from "@/lib/messages/guide";
import { EvidenceMark } from "./evidence-note";

type Fact = { term: string; value: string; note: string; evidence: Evidence | null };

function factsOf(track: Track): Fact[] {
  const { facts } = guide;
  const { intakeMode, acceptance, validityYears, deadlines } = track;
  const atOnce = acceptance.value === "atOnce";
  return [
    {
      term: facts.channel,
      value: intakeMode.value === "alwaysOpen" ? guide.alwaysOpen : guide.byCall,
      note: guide.online,
      evidence: intakeMode.evidence,
    },
    {
      term: facts.acceptance,
      value: atOnce ? guide.acceptedAtOnce : guide.acceptedWithin(deadlines.acceptDays.value),
      note: atOnce ? guide.acceptedAtOnceNote : guide.acceptedLateNote,
      evidence: atOnce ? acceptance.evidence : deadlines.acceptDays.evidence,
    },
    {
      term: facts.decision,
      value: guide.workingDays(deadlines.decideDays.value),
      note: guide.decisionNote,
      evidence: deadlines.decideDays.evidence,
    },
    {
      term: facts.result,
      value: guide.certificate,
      note: guide.validity(validityYears.value),
      evidence: validityYears.evidence,
    },
    { term: facts.fee, value: guide.free, note: guide.freeNote, evidence: null },
  ];
}

/** What a visitor wants first: how, how fast, what comes out of it, and that it costs nothing. */
export function GuideFacts({ track }: { track: Track }) {
  return (
    <dl className="mb-12 grid grid-cols-2 gap-x-8 border-y border-line-2 sm:grid-cols-3 lg:grid-cols-5">
      {factsOf(track).map(({ term, value, note, evidence }) => (
        <div key={term} className="py-4">
          <dt className="text-sm text-ink-3">{term}</dt>
          <dd className="font-serif text-lg font-semibold">{value}</dd>
          <dd className="text-xs text-ink-3">{note}</dd>
          {evidence ? (
            <dd className="text-xs">
              <EvidenceMark evidence={evidence} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
