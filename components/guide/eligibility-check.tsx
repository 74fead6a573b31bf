import { PageHeading } from "@/components/layout/page-heading";
import { checkEligibility, type EligibilityAnswers } from "@/lib/domain/measure/eligibility";
import type { Measure } from "@/lib/domain/measure/schema";
import type { TrackId } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { eligibility } from "@/lib/messages/eligibility";
import { guide } from "@/lib/messages/guide";
import { EligibilityForm } from "./eligibility-form";
import { EligibilityResult } from "./eligibility-result";

type EligibilityCheckProps = {
  measure: Measure;
  trackId: TrackId;
  track: Track;
  /** Null before the first answer. */
  answers: EligibilityAnswers | null;
};

/** Questions, and above them the result once they are answered. */
export function EligibilityCheck({ measure, trackId, track, answers }: EligibilityCheckProps) {
  const guideHref = `/guide/${measure.province}/${trackId}`;
  return (
    <>
      <PageHeading
        back={{ href: guideHref, label: eligibility.backToGuide }}
        caption={guide.trackTitle(measure.shortName, track.name)}
        title={eligibility.title}
        lead={eligibility.lead}
      />
      {answers ? (
        <EligibilityResult measure={measure} track={track} verdicts={checkEligibility(track, answers)} />
      ) : null}
      <h2 id="questions" className="mb-5 text-xl">
        {eligibility.questions}
      </h2>
      <EligibilityForm
        measure={measure}
        track={track}
        answers={answers ?? NO_ANSWERS}
        action={`${guideHref}/eligibility#result`}
      />
    </>
  );
}

const NO_ANSWERS: EligibilityAnswers = {
  leadKind: null,
  leadInRegion: null,
  leadActive: null,
  integrityClean: null,
  revenueWan: null,
  rdWan: null,
  enterprises: null,
  research: null,
  others: null,
  agreementSigned: null,
  planReady: null,
};
