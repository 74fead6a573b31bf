import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import { organizationPages } from "@/lib/messages/organization";

const words = organizationPages.workspace;

type Standing = keyof typeof words.nextByState;

const REGISTRATION = "/workspace/organization/registration";

const BUTTONS: Partial<Record<Standing, { href: string; label: string }>> = {
  none: { href: REGISTRATION, label: words.startRegistration },
  draft: { href: REGISTRATION, label: words.continueRegistration },
  returned: { href: REGISTRATION, label: words.continueRegistration },
  codeReview: { href: REGISTRATION, label: words.continueRegistration },
  submitted: { href: "/workspace/filings/new", label: words.startFiling },
  verified: { href: "/workspace/filings/new", label: words.startFiling },
};

/** What the unit does next, in plain words. */
export function NextStep({ standing, joinRequests }: { standing: Standing; joinRequests: number }) {
  const button = BUTTONS[standing];
  return (
    <section className="mb-12">
      <SectionHeading>{words.next}</SectionHeading>
      <p className="max-w-measure">{words.nextByState[standing]}</p>
      {button ? (
        <p className="mt-5">
          <ButtonLink href={button.href}>{button.label}</ButtonLink>
        </p>
      ) : null}
      {joinRequests > 0 ? (
        <p className="mt-5">
          <Link href="/workspace/organization/colleagues">{words.joinWaiting(joinRequests)}</Link>
        </p>
      ) : null}
    </section>
  );
}

type RequestRow = {
  id: string;
  organizationName: string;
  state: "pending" | "accepted" | "refused";
  decisionReason: string | null;
};

/** What a person without a unit asked for, and how it stands. */
export function OwnRequests({
  join,
  takeover,
}: {
  join: readonly RequestRow[];
  takeover: readonly RequestRow[];
}) {
  const sentences = [
    ...join.map(({ id, state, organizationName: unit }) => ({
      id,
      text:
        state === "pending" ? words.joinPending(unit) : state === "refused" ? words.joinRefused(unit) : "",
    })),
    ...takeover.map(({ id, state, organizationName: unit, decisionReason }) => ({
      id,
      text:
        state === "pending"
          ? words.takeoverPending(unit)
          : state === "refused"
            ? words.takeoverRefused(unit, decisionReason ?? "")
            : "",
    })),
  ].filter(({ text }) => text !== "");
  return sentences.map(({ id, text }) => <InsetText key={id}>{text}</InsetText>);
}
