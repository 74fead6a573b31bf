import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { findMeasure } from "@/lib/data/measures";
import { ACCOUNT_KEEPERS } from "@/lib/domain/account/administration";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { landingOf } from "@/lib/domain/account/sign-in-step";
import type { Staff } from "@/lib/domain/actor";
import { IMPORT_READERS } from "@/lib/domain/import/transitions";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { auditWords } from "@/lib/messages/audit";
import { importWords } from "@/lib/messages/imports";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { site } from "@/lib/messages/site";
import { staffAccounts } from "@/lib/messages/staff-accounts";

const { navigation, navigationLabel } = ruleChangeWords;

const LINKS = [
  { href: "/admin", label: navigation.home },
  { href: "/admin/measures", label: navigation.measures },
  { href: "/admin/dictionaries", label: navigation.dictionaries },
  { href: "/admin/calendar", label: navigation.calendar },
  { href: "/admin/permissions", label: navigation.permissions },
];

const linksFor = ({ roles }: Staff) => [
  ...LINKS,
  ...(roles.some((role) => ACCOUNT_KEEPERS.includes(role))
    ? [{ href: "/admin/accounts", label: staffAccounts.navigation }]
    : []),
  ...(roles.some((role) => IMPORT_READERS.includes(role))
    ? [{ href: "/admin/imports", label: importWords.navigation }]
    : []),
  ...(roles.includes("auditAdministrator") ? [{ href: "/admin/audit", label: auditWords.navigation }] : []),
  ...(landingOf("staff", roles) === "/desk" ? [{ href: "/desk", label: navigation.desk }] : []),
];

export const dynamic = "force-dynamic";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff(...RULE_READERS);
  const measure = await findMeasure(actor.province, now());
  const account = { name: actor.name, links: [{ href: "/account", label: site.account }], signOut };
  return (
    <SignedInFrame
      homeHref="/admin"
      links={linksFor(actor)}
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
