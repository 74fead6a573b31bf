import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { findMeasure } from "@/lib/data/measures";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { organizationDesk } from "@/lib/messages/organization";
import { site } from "@/lib/messages/site";

const { navigation, navigationLabel } = organizationDesk;

const links = [
  { href: "/desk", label: navigation.queue },
  { href: "/desk/organizations", label: navigation.organizations },
];

export const dynamic = "force-dynamic";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const measure = await findMeasure(actor.province, now());
  const account = { name: actor.name, links: [{ href: "/account", label: site.account }], signOut };
  return (
    <SignedInFrame
      homeHref="/desk"
      links={links}
      navigationLabel={navigationLabel}
      account={account}
      department={measure?.document.authority.value ?? undefined}
      demonstration={isDemonstration}
      idle={idleLimit("staff")}
    >
      {children}
    </SignedInFrame>
  );
}
