import { TwoColumns } from "@/components/layout/main-content";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import type { Measure } from "@/lib/domain/measure/schema";
import type { TrackId } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { guide } from "@/lib/messages/guide";
import { clockStops, guideSteps } from "@/lib/messages/guide-steps";
import { site } from "@/lib/messages/site";
import { BasisList } from "./basis-list";
import { ClauseList } from "./clause-list";
import { ConditionList } from "./condition-list";
import { DocumentTable } from "./document-table";
import { GuideAside } from "./guide-aside";
import { GuideContacts, reachableContacts } from "./guide-contacts";
import { GuideFacts } from "./guide-facts";
import { GuideSection } from "./guide-section";
import { StepList } from "./step-list";
import { trackLinks } from "./track-links";

type GuideArticleProps = { measure: Measure; trackId: TrackId; track: Track };

/** The whole guide of one track, generated from the measure that also judges the filing. */
export function GuideArticle({ measure, trackId, track }: GuideArticleProps) {
  const shown = Object.entries(guide.sections).filter(
    ([id]) => id !== "contacts" || reachableContacts(measure.contacts).length > 0,
  );
  return (
    <article>
      <GuideHeading measure={measure} trackId={trackId} track={track} />
      <GuideFacts track={track} />
      <TwoColumns
        aside={
          <GuideAside
            sections={shown.map(([id, label]) => ({ href: `#${id}`, label }))}
            tracks={trackLinks(measure, trackId)}
          />
        }
      >
        <GuideRules measure={measure} track={track} />
        <GuideCourse measure={measure} track={track} />
      </TwoColumns>
    </article>
  );
}

function GuideHeading({ measure, trackId, track }: GuideArticleProps) {
  const here = `/guide/${measure.province}/${trackId}`;
  return (
    <PageHeading
      breadcrumbs={[
        { href: "/", label: site.links.home },
        { href: "/guide", label: guide.title },
      ]}
      caption={guide.caption([measure.authority.value, ...measure.jointAuthorities.value].join("、"))}
      title={guide.trackTitle(measure.shortName, track.name)}
      lead={track.summary}
      actions={
        <>
          <ButtonLink href={`${here}/eligibility`}>{guide.checkEligibility}</ButtonLink>
          <ButtonLink href="/workspace" variant="quiet">
            {guide.startFiling}
          </ButtonLink>
        </>
      }
    />
  );
}

type PartProps = { measure: Measure; track: Track };

function GuideRules({ measure, track }: PartProps) {
  const { sections } = guide;
  const required = track.clauses.filter((clause) => clause.required).length;
  return (
    <>
      <GuideSection id="basis" title={sections.basis}>
        <BasisList basis={measure.basis} />
      </GuideSection>
      <GuideSection id="nature" title={sections.nature}>
        <p className="max-w-measure">{measure.texts.nature}</p>
        <InsetText>{measure.texts.intake}</InsetText>
      </GuideSection>
      <GuideSection id="conditions" title={sections.conditions}>
        <ConditionList measure={measure} track={track} />
      </GuideSection>
      <GuideSection id="documents" title={sections.documents} lead={guide.templateHint}>
        <DocumentTable documents={track.documents} />
        <p className="mt-5 max-w-measure border-l-4 border-seal pl-5">{measure.texts.secrecy}</p>
      </GuideSection>
      <GuideSection
        id="clauses"
        title={sections.clauses}
        lead={guide.clausesLead(required, track.clauses.length)}
      >
        <ClauseList clauses={track.clauses} />
      </GuideSection>
    </>
  );
}

function GuideCourse({ measure, track }: PartProps) {
  const { sections } = guide;
  return (
    <>
      <GuideSection id="steps" title={sections.steps} lead={guide.stepsLead}>
        <StepList steps={guideSteps(track)} />
        <p className="mt-4 max-w-measure text-sm text-ink-2">
          {clockStops(track)}
          {guide.extension(track.deadlines.decisionExtensionDays.value)}
        </p>
      </GuideSection>
      <GuideSection id="fee" title={sections.fee}>
        <p>{measure.texts.noFee}</p>
      </GuideSection>
      {reachableContacts(measure.contacts).length > 0 ? (
        <GuideSection id="contacts" title={sections.contacts}>
          <GuideContacts contacts={measure.contacts} />
        </GuideSection>
      ) : null}
      <GuideSection id="remedies" title={sections.remedies}>
        <p className="max-w-measure">{measure.texts.remedies}</p>
        <p className="mt-3 max-w-measure">{measure.texts.integrity}</p>
      </GuideSection>
      <p className="text-sm text-ink-3">{guide.version(measure.version)}</p>
    </>
  );
}
