import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { ParkedValues } from "@/components/form/parked-values";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { findMeasure } from "@/lib/data/measures";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { findParkedHere } from "@/lib/infrastructure/session/parked-forms";
import { requireExpert } from "@/lib/infrastructure/session/session";
import { reviews } from "@/lib/messages/reviews";
import { site } from "@/lib/messages/site";

const links = [
  { href: "/reviews", label: reviews.navigation.reviews },
  { href: "/reviews/avoidances", label: reviews.navigation.avoidances },
];

export const dynamic = "force-dynamic";

export default async function ExpertLayout({ children }: { children: ReactNode }) {
  const actor = await requireExpert();
  const measure = await findMeasure(actor.province, now());
  const account = { name: actor.name, links: [{ href: "/account", label: site.account }], signOut };
  return (
    <SignedInFrame
      homeHref="/reviews"
      links={links}
      navigationLabel={reviews.navigationLabel}
      account={account}
      department={measure?.document.authority.value ?? undefined}
      demonstration={isDemonstration}
      idle={idleLimit("expert")}
    >
      <ParkedValues parked={await findParkedHere()}>{children}</ParkedValues>
    </SignedInFrame>
  );
}
