import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { OpenTrack } from "@/lib/domain/filing/open-tracks";
import { filing, start } from "@/lib/messages/filing";

type StartPageProps = {
  tracks: OpenTrack[];
  /** Whether the unit has told where it is registered, and whether staff have verified it. */
  registration: "missing" | "open" | "verified";
  /** Made with the page: a second click opens the same draft. */
  idempotencyKey: string;
  action: FormAction;
};

/** What a filing needs and which track it takes; the draft is made on the spot. */
export function StartPage({ tracks, registration, idempotencyKey, action }: StartPageProps) {
  return (
    <>
      <PageHeading
        title={start.title}
        lead={start.lead}
        back={{ href: "/workspace/filings", label: filing.workspace }}
      />
      {registration === "open" ? <InsetText>{start.registrationOpen}</InsetText> : null}
      {tracks.length === 0 ? (
        <NoTrack registration={registration} />
      ) : (
        <>
          <div className="mb-9 max-w-measure">
            <h2 className="text-xl">{start.need}</h2>
            <ul className="mt-3 list-disc space-y-1 pl-6">
              {start.needs.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
            <p className="mt-3 text-ink-2">{start.time}</p>
          </div>
          <TrackForm tracks={tracks} idempotencyKey={idempotencyKey} action={action} />
        </>
      )}
    </>
  );
}

const trackValue = ({ province, trackId }: OpenTrack): string => `${province}/${trackId}`;

function TrackForm({ tracks, idempotencyKey, action }: Omit<StartPageProps, "registration">) {
  return (
    <ActionForm action={action} hidden={{ key: idempotencyKey }}>
      <RadioGroup
        name="way"
        label={start.track}
        defaultValue={tracks[0] && trackValue(tracks[0])}
        options={tracks.map((way) => ({
          value: trackValue(way),
          label: start.way(way.measure.regionName, way.track.name),
          hint: (
            <>
              {way.track.summary} <Link href={`/guide/${trackValue(way)}`}>{start.guide}</Link>
            </>
          ),
        }))}
      />
      <ButtonRow>
        <SubmitButton>{start.begin}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

function NoTrack({ registration }: Pick<StartPageProps, "registration">) {
  return (
    <>
      <InsetText>
        <p>{start.notLead}</p>
        <p>{registration === "missing" ? start.noRegistration : start.otherRegion}</p>
      </InsetText>
      <ButtonRow>
        <ButtonLink href="/workspace/organization">{start.toRegistration}</ButtonLink>
        <ButtonLink href="/guide" variant="quiet">
          {start.guide}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
