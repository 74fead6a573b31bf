import type { Track } from "@/lib/domain/measure/track";
import { guide } from "@/lib/messages/guide";

/** What a visitor wants first: how, how fast, how much, and what comes out of it. */
export function GuideFacts({ track }: { track: Track }) {
  const { facts } = guide;
  const { acceptDays, decideDays } = track.deadlines;
  const atOnce = track.acceptance.value === "atOnce";
  const rows = [
    [facts.channel, track.intakeMode.value === "alwaysOpen" ? guide.alwaysOpen : guide.byCall, guide.online],
    [
      facts.acceptance,
      atOnce ? guide.acceptedAtOnce : guide.acceptedWithin(acceptDays.value),
      atOnce ? guide.acceptedAtOnceNote : guide.acceptedLateNote,
    ],
    [facts.decision, guide.workingDays(decideDays.value), guide.decisionNote],
    [facts.result, guide.certificate, guide.validity(track.validityYears.value)],
    [facts.fee, guide.free, guide.freeNote],
  ] as const;
  return (
    <dl className="mb-12 grid grid-cols-2 gap-x-8 border-y border-line-2 sm:grid-cols-3 lg:grid-cols-5">
      {rows.map(([term, value, note]) => (
        <div key={term} className="py-4">
          <dt className="text-sm text-ink-3">{term}</dt>
          <dd className="font-serif text-lg font-semibold">{value}</dd>
          <dd className="text-xs text-ink-3">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
