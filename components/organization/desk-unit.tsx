import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/action-result";
import type { RegistrationProblem } from "@/lib/domain/organization/check-registration";
import type { IntegrityRecordView } from "@/lib/domain/organization/integrity";
import type { RegistrationDocument } from "@/lib/domain/organization/registration-fields";
import { organizationDesk, organizationWords, REGISTRATION_STATE_NAMES } from "@/lib/messages/organization";
import { CodeOverride, RegistrationDecision, TakeoverDecision } from "./desk-decisions";
import { type EvidenceFile, EvidenceList } from "./evidence";
import { History, type HistoryEvent } from "./history";
import { IntegrityRecords } from "./integrity-records";
import { REGISTRATION_TONES } from "./own-unit";
import { PeopleList, type Person } from "./people-list";
import { RegistrationRecord, type TermNames } from "./registration-record";
import { UnitSummary, type UnitSummaryProps } from "./unit-summary";

const words = organizationDesk;

type Registration = {
  id: string;
  version: number;
  state: keyof typeof REGISTRATION_STATE_NAMES;
  document: RegistrationDocument;
  files: readonly EvidenceFile[];
};

type DeskUnitProps = {
  unit: UnitSummaryProps["unit"] & {
    id: string;
    name: string;
    regionCode: string | null;
    industryCode: string | null;
    codeOverrideReason: string | null;
  };
  registration: Registration | null;
  problems: readonly RegistrationProblem[];
  review: { code: string; explanation: string } | null;
  takeovers: readonly Parameters<typeof TakeoverDecision>[0]["request"][];
  colleagues: readonly Person[];
  events: readonly HistoryEvent[];
  names: TermNames;
  mayAct: boolean;
  /** Whether this person enters and cancels integrity records. */
  mayEnter: boolean;
  integrity: readonly IntegrityRecordView[];
  /** YYYY-MM-DD in Shanghai. */
  today: string;
  actions: Record<
    | "decideTakeover"
    | "overrideCreditCode"
    | "returnRegistration"
    | "verifyRegistration"
    | "addIntegrityRecord"
    | "cancelIntegrityRecord",
    FormAction
  >;
};

/** A unit on the desk: what waits for a decision first, then the record, what was typed, and the history. */
export function DeskUnit(props: DeskUnitProps) {
  const { unit, registration, review, takeovers, colleagues, events, names, mayAct, actions } = props;
  return (
    <>
      <PageHeading
        title={unit.name}
        back={{ href: "/desk/organizations", label: words.title }}
        caption={registration ? <StateTag state={registration.state} /> : null}
      />
      {mayAct && review ? (
        <CodeOverride organizationId={unit.id} {...review} action={actions.overrideCreditCode} />
      ) : null}
      {mayAct
        ? takeovers.map((request) => (
            <TakeoverDecision key={request.id} request={request} action={actions.decideTakeover} />
          ))
        : null}
      <section className="mb-12">
        <UnitSummary
          unit={unit}
          region={names.division.get(unit.regionCode ?? "") ?? null}
          industry={names.industry.get(unit.industryCode ?? "") ?? null}
          {...(unit.codeOverrideReason
            ? { codeNote: `${words.overridden}：${unit.codeOverrideReason}` }
            : {})}
        />
      </section>
      {registration ? <RegistrationOnDesk {...props} registration={registration} /> : null}
      <IntegrityRecords
        organizationId={unit.id}
        records={props.integrity}
        today={props.today}
        mayAct={props.mayEnter}
        add={actions.addIntegrityRecord}
        cancel={actions.cancelIntegrityRecord}
      />
      <section className="mb-12">
        <SectionHeading>{organizationWords.people}</SectionHeading>
        <PeopleList people={colleagues} />
      </section>
      <SectionHeading>{organizationWords.history}</SectionHeading>
      <History events={events} forStaff />
    </>
  );
}

function StateTag({ state }: { state: Registration["state"] }) {
  return (
    <Tag tone={REGISTRATION_TONES[state]}>
      {organizationWords.registration} {REGISTRATION_STATE_NAMES[state]}
    </Tag>
  );
}

type OnDeskProps = DeskUnitProps & { registration: Registration };

function RegistrationOnDesk({ unit, registration, problems, names, mayAct, actions }: OnDeskProps) {
  const { id: registrationId, version, state, document, files } = registration;
  return (
    <>
      <SectionHeading>{words.asTyped}</SectionHeading>
      <p className="mb-8 max-w-measure text-ink-2">
        {problems.length > 0 ? words.findings(problems.length) : words.noFindings} {words.masked}
      </p>
      <RegistrationRecord document={document} problems={problems} names={names} />
      <section className="mb-12">
        <SectionHeading>{words.evidence}</SectionHeading>
        <EvidenceList files={files} />
      </section>
      {mayAct && state === "submitted" ? (
        <RegistrationDecision
          hidden={{ organizationId: unit.id, registrationId, version: String(version) }}
          canVerify={problems.length === 0}
          verify={actions.verifyRegistration}
          giveBack={actions.returnRegistration}
        />
      ) : null}
    </>
  );
}
