import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Tag, type Tone } from "@/components/ui/tag";
import { organizationPages, organizationWords, REGISTRATION_STATE_NAMES } from "@/lib/messages/organization";
import { History, type HistoryEvent } from "./history";
import { UnitSummary, type UnitSummaryProps } from "./unit-summary";

const words = organizationPages.overview;
type State = keyof typeof REGISTRATION_STATE_NAMES;

export const REGISTRATION_TONES: Record<State, Tone> = {
  draft: "neutral",
  submitted: "blue",
  returned: "amber",
  verified: "green",
};

type OwnUnitProps = Omit<UnitSummaryProps, "unit" | "codeNote"> & {
  unit: UnitSummaryProps["unit"] & { name: string; registrations: { province: string; state: State }[] };
  events: readonly HistoryEvent[];
  codeWaits: boolean;
};

/** The unit as its own people see it. */
export function OwnUnit({ unit, region, industry, events, codeWaits }: OwnUnitProps) {
  const state = unit.registrations[0]?.state;
  return (
    <>
      <PageHeading title={unit.name} caption={words.title} />
      <section className="mb-12">
        <UnitSummary
          unit={unit}
          region={region}
          industry={industry}
          {...(codeWaits ? { codeNote: organizationWords.codeWaiting } : {})}
        />
        <ButtonRow>
          <ButtonLink variant="quiet" href="/workspace/organization/colleagues">
            {words.colleagues}
          </ButtonLink>
        </ButtonRow>
      </section>
      <section className="mb-12">
        <SectionHeading>{words.registrationTitle}</SectionHeading>
        <p className="flex flex-wrap items-baseline gap-4">
          <Link href="/workspace/organization/registration">{organizationPages.registration.title}</Link>
          <Tag tone={state ? REGISTRATION_TONES[state] : "neutral"}>
            {state ? REGISTRATION_STATE_NAMES[state] : organizationPages.registration.notStarted}
          </Tag>
        </p>
      </section>
      <SectionHeading>{organizationWords.history}</SectionHeading>
      <History events={events} forStaff={false} />
    </>
  );
}
