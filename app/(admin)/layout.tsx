import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { findMeasure } from "@/lib/data/measures";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { landingOf } from "@/lib/domain/account/sign-in-step";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { site } from "@/lib/messages/site";

const { navigation, navigationLabel } = ruleChangeWords;

const LINKS = [
  { href: "/admin", label: navigation.home },
  { href: "/admin/measures", label: navigation.measures },
  { href: "/admin/dictionaries", label: navigation.dictionaries },
  { href: "/admin/calendar", label: navigation.calendar },
  { href: "/admin/permissions", label: navigation.permissions },
];

export const dynamic = "force-dynamic";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff(...RULE_READERS);
  const measure = await findMeasure(actor.province, now());
  const account = { name: actor.name, links: [{ href: "/account", label: site.account }], signOut };
  return (
    <SignedInFrame
      homeHref="/admin"
      links={
        landingOf("staff", actor.roles) === "/desk"
          ? [...LINKS, { href: "/desk", label: navigation.desk }]
          : LINKS
      }
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
