import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import type { Measure } from "@/lib/domain/measure/schema";
import { TRACK_IDS } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { eligibility } from "@/lib/messages/eligibility";
import { guide } from "@/lib/messages/guide";

/** The provinces and their ways in: the first choice of everyone who wants to file. */
export function GuideIndex({ measures }: { measures: readonly Measure[] }) {
  return (
    <>
      <PageHeading title={guide.chooseTitle} lead={guide.chooseLead} />
      <div className="space-y-14">
        {measures.map((measure) => (
          <section key={measure.province} aria-labelledby={`province-${measure.province}`}>
            <h2 id={`province-${measure.province}`} className="text-xl">
              {measure.regionName}
            </h2>
            <p className="mb-4 text-sm text-ink-3">
              {[measure.authority.value, ...measure.jointAuthorities.value].join("、")}
            </p>
            <TrackRows measure={measure} />
          </section>
        ))}
      </div>
    </>
  );
}

const acceptanceOf = ({ acceptance, deadlines }: Track) =>
  acceptance.value === "atOnce" ? guide.acceptedAtOnce : guide.acceptanceIn(deadlines.acceptDays.value);

function TrackRows({ measure }: { measure: Measure }) {
  return (
    <ul className="border-t border-line-2">
      {TRACK_IDS.map((id) => {
        const track = measure.tracks[id];
        const href = `/guide/${measure.province}/${id}`;
        return track ? (
          <li
            key={id}
            className="grid gap-x-10 gap-y-2 border-b border-line py-5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
          >
            <div>
              <Link href={href} className="font-serif text-lg font-semibold">
                {track.name}
              </Link>
              <p className="max-w-measure text-sm text-ink-2">{track.summary}</p>
              <p className="mt-1 text-sm text-ink-3">
                {guide.trackFacts(acceptanceOf(track), track.deadlines.decideDays.value)}
              </p>
            </div>
            <p className="text-sm">
              <Link href={`${href}/eligibility`} className="inline-block py-1">
                {eligibility.title}
              </Link>
            </p>
          </li>
        ) : null;
      })}
    </ul>
  );
}
