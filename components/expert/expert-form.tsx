import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { Timeline } from "@/components/layout/timeline";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action-result";
import type { ExpertEventView } from "@/lib/domain/expert/pool-event";
import type { FieldOption } from "@/lib/domain/expert/views";
import { momentText } from "@/lib/messages/dates";
import { pool, poolActDetail, poolActName } from "@/lib/messages/expert";
import { ui } from "@/lib/messages/ui";
import { type Avoidance, AvoidanceList } from "./avoidance-list";
import { FieldChoice } from "./field-choice";

type ExpertFacts = {
  id: string;
  version: number;
  name: string;
  email: string;
  unitName: string;
  creditCode: string | null;
  post: string | null;
  fields: string[];
  active: boolean;
  avoidances: Avoidance[];
};

const toPool = { href: "/desk/experts", label: pool.toPool };

type NewExpertProps = { options: readonly FieldOption[]; action: FormAction };

/** Takes a person into the pool. */
export const NewExpertPage = ({ options, action }: NewExpertProps) => (
  <>
    <PageHeading title={pool.newTitle} back={toPool} />
    <ActionForm action={action}>
      <Facts options={options} expert={null} />
      <ButtonRow>
        <SubmitButton>{pool.newButton}</SubmitButton>
        <ButtonLink href="/desk/experts" variant="quiet">
          {ui.cancel}
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  </>
);

function Facts({ options, expert }: { options: readonly FieldOption[]; expert: ExpertFacts | null }) {
  return (
    <>
      <TextField
        name="name"
        label={pool.name}
        defaultValue={expert?.name}
        required
        width="short"
        autoComplete="off"
      />
      {expert ? null : (
        <TextField
          name="email"
          type="email"
          label={pool.email}
          hint={pool.emailHint}
          required
          width="medium"
          autoComplete="off"
        />
      )}
      <TextField
        name="unit"
        label={pool.unit}
        hint={pool.unitHint}
        defaultValue={expert?.creditCode ?? expert?.unitName}
        required
        width="full"
      />
      <TextField name="post" label={pool.post} defaultValue={expert?.post ?? ""} optional width="medium" />
      <FieldChoice label={pool.fields} options={options} chosen={expert?.fields ?? []} />
    </>
  );
}

type ExpertPageProps = {
  expert: ExpertFacts;
  events: readonly ExpertEventView[];
  options: readonly FieldOption[];
  actions: Record<"change" | "declare" | "end" | "deactivate" | "reactivate", FormAction>;
};

/** One expert: what the pool says of him, the units he avoids, and whether he is drawn at all. */
export function ExpertPage({ expert, events, options, actions }: ExpertPageProps) {
  const hidden = { expertId: expert.id, version: String(expert.version) };
  return (
    <>
      <PageHeading title={expert.name} caption={expert.email} back={toPool} />
      <ActionForm action={actions.change} hidden={hidden} key={expert.version}>
        <Facts options={options} expert={expert} />
        <ButtonRow>
          <SubmitButton>{pool.save}</SubmitButton>
        </ButtonRow>
      </ActionForm>
      <AvoidanceList
        expertId={expert.id}
        avoidances={expert.avoidances}
        declare={actions.declare}
        end={actions.end}
      />
      <section className="mt-12">
        <SectionHeading>{pool.standingTitle}</SectionHeading>
        <p className="mb-5 max-w-measure text-ink-2">
          {expert.active ? pool.deactivateLead : pool.reactivateLead}
        </p>
        <ActionForm action={expert.active ? actions.deactivate : actions.reactivate} hidden={hidden}>
          <SubmitButton variant={expert.active ? "danger" : "primary"}>
            {expert.active ? pool.deactivate : pool.reactivate}
          </SubmitButton>
        </ActionForm>
      </section>
      <History events={events} />
    </>
  );
}

const History = ({ events }: { events: readonly ExpertEventView[] }) =>
  events.length === 0 ? null : (
    <section className="mt-12">
      <SectionHeading>{pool.history}</SectionHeading>
      <Timeline
        events={events.map((event) => ({
          key: event.id,
          when: momentText(event.at),
          dateTime: event.at.toISOString(),
          who: event.actorName,
          what: poolActName(event.action),
          detail: poolActDetail(event),
        }))}
      />
    </section>
  );
