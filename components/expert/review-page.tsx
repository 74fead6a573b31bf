import { BenchContents, BenchPart } from "@/components/desk/bench-part";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { ReviewView } from "@/lib/domain/expert/views";
import { dateText, momentText } from "@/lib/messages/dates";
import { documents } from "@/lib/messages/documents";
import { CONCLUSION_NAMES, ROUND_MODE_NAMES } from "@/lib/messages/expert";
import { reviews } from "@/lib/messages/reviews";
import { AcceptForm, ConclusionForm, DeclineForm, ScoreForm } from "./review-forms";
import { SeatTag } from "./review-list";
import { ScoreSummaryTable } from "./score-summary";

export type ReviewActions = Record<"accept" | "decline" | "submitScores" | "conclude", FormAction>;

type ReviewPageProps = { view: ReviewView; actions: ReviewActions };

const READ_ONLY = { mayMark: false, isCollected: () => false, personalHref: "" };

/** One seat of an expert: the invitation, then the case as submitted, the sheet and, for the chair, the conclusion. */
export function ReviewPage({ view, actions }: ReviewPageProps) {
  return (
    <>
      <PageHeading
        title={view.name}
        caption={reviews.round(view.number)}
        back={{ href: "/reviews", label: reviews.toList }}
      />
      <CaseFacts view={view} />
      <Standing view={view} />
      {view.standing === "open" && view.state === "invited" ? (
        <Invitation view={view} actions={actions} />
      ) : null}
      {mayScore(view) ? (
        <p className="mt-6">
          <a href="#sheet">{reviews.toSheet}</a>
        </p>
      ) : null}
      {view.material ? <Material material={view.material} /> : null}
      {mayScore(view) ? <Sheet view={view} actions={actions} /> : null}
      {view.own ? <OwnSheet view={view} own={view.own} /> : null}
      <GroupWork view={view} actions={actions} />
    </>
  );
}

const mayScore = ({ standing, state }: ReviewView): boolean => standing === "open" && state === "accepted";

const CaseFacts = ({ view }: { view: ReviewView }) => (
  <DefinitionList
    items={[
      { term: reviews.leadUnit, value: view.lead },
      { term: reviews.members, value: view.members.join(documents.listSeparator) },
      { term: reviews.mode, value: ROUND_MODE_NAMES[view.mode] },
      { term: reviews.expected, value: dateText(view.expectedOn) },
      { term: reviews.state, value: <SeatTag {...view} /> },
    ]}
  />
);

function Standing({ view: { standing, state } }: { view: ReviewView }) {
  if (standing === "voided" || state === "voided") return <Warning>{reviews.seatVoided}</Warning>;
  if (state === "declined") return <InsetText>{reviews.declined}</InsetText>;
  return standing === "closed" ? <InsetText>{reviews.closedLead}</InsetText> : null;
}

const Invitation = ({ view, actions }: ReviewPageProps) => (
  <section className="mt-12">
    <SectionHeading>{reviews.invitation}</SectionHeading>
    <p className="mb-6 max-w-measure text-ink-2">{reviews.invitationLead}</p>
    <AcceptForm seatId={view.seatId} action={actions.accept} />
    <h3 className="mt-10 mb-3 text-lg font-semibold">{reviews.declineTitle}</h3>
    <DeclineForm seatId={view.seatId} action={actions.decline} />
  </section>
);

const Material = ({ material }: { material: NonNullable<ReviewView["material"]> }) => (
  <section className="mt-12">
    <SectionHeading>{reviews.material}</SectionHeading>
    <InsetText>{reviews.shown(momentText(material.submittedAt))}</InsetText>
    <BenchContents parts={material.parts} />
    {material.parts.map((part) => (
      <BenchPart key={part.id} part={part} marking={READ_ONLY} />
    ))}
  </section>
);

const Sheet = ({ view, actions }: ReviewPageProps) => (
  <section id="sheet" className="mt-12 scroll-mt-4">
    <SectionHeading>{reviews.sheetTitle}</SectionHeading>
    <p className="mb-6 max-w-measure text-ink-2">
      {view.indicators.length > 0 ? reviews.sheetLead : reviews.opinionLead}
    </p>
    <ScoreForm seatId={view.seatId} indicators={view.indicators} action={actions.submitScores} />
    <h3 className="mt-12 mb-3 text-lg font-semibold">{reviews.withdrawTitle}</h3>
    <DeclineForm seatId={view.seatId} action={actions.decline} />
  </section>
);

const OwnSheet = ({ view, own }: { view: ReviewView; own: NonNullable<ReviewView["own"]> }) => (
  <section className="mt-12">
    <SectionHeading>{reviews.scoredTitle}</SectionHeading>
    {own.scoredAt ? <p className="mb-4 text-ink-2">{reviews.scoredAt(momentText(own.scoredAt))}</p> : null}
    <DefinitionList
      items={[
        ...view.indicators.map(({ id, name, most }) => ({
          term: name,
          value: own.scores[id] ?? "",
          note: reviews.points(most),
        })),
        ...(view.indicators.length > 0 ? [{ term: reviews.total, value: own.total }] : []),
        { term: reviews.opinion, value: <p className="whitespace-pre-wrap">{own.opinion}</p> },
      ]}
    />
  </section>
);

/** Sums for those who may see them, and the chair's words. */
function GroupWork({ view, actions }: ReviewPageProps) {
  const isChair = view.chair && view.standing === "open";
  if (!isChair && !view.summary) return null;
  return (
    <section className="mt-12">
      <SectionHeading>{reviews.chairTitle}</SectionHeading>
      {isChair ? <p className="mb-6 max-w-measure text-ink-2">{reviews.chairLead}</p> : null}
      {isChair && !view.summary ? <InsetText>{reviews.chairWaiting}</InsetText> : null}
      {view.summary ? <ScoreSummaryTable caption={reviews.summary} summary={view.summary} /> : null}
      {view.opinions.length > 0 ? <Opinions opinions={view.opinions} /> : null}
      {view.mayConclude ? <ConclusionForm seatId={view.seatId} action={actions.conclude} /> : null}
      {view.conclusion ? (
        <div className="mt-8">
          <DefinitionList
            items={[
              { term: reviews.conclusion, value: CONCLUSION_NAMES[view.conclusion] },
              { term: reviews.reasons, value: <p className="whitespace-pre-wrap">{view.reasons}</p> },
            ]}
          />
        </div>
      ) : null}
    </section>
  );
}

const Opinions = ({ opinions }: { opinions: readonly string[] }) => (
  <div className="my-8">
    <h3 className="mb-2 text-lg font-semibold">{reviews.opinionsOf}</h3>
    <ol className="list-decimal space-y-2 pl-6">
      {[...new Set(opinions)].map((opinion) => (
        <li key={opinion} className="max-w-measure whitespace-pre-wrap">
          {opinion}
        </li>
      ))}
    </ol>
  </div>
);
