import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { ParkedValues } from "@/components/form/parked-values";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { findMeasure } from "@/lib/data/measures";
import { isOfDepartment, keepsPool } from "@/lib/data/scope";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { CORRECTION_READERS } from "@/lib/domain/correction/correction";
import { officeOf } from "@/lib/domain/measure/office";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { findParkedHere } from "@/lib/infrastructure/session/parked-forms";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { contestWords } from "@/lib/messages/contest";
import { correctionWords } from "@/lib/messages/correction";
import { pool } from "@/lib/messages/expert";
import { mergeWords } from "@/lib/messages/merge";
import { organizationDesk } from "@/lib/messages/organization";
import { noticeDesk } from "@/lib/messages/public-notice";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { site } from "@/lib/messages/site";

const { navigation, navigationLabel } = organizationDesk;

const queueLink = { href: "/desk", label: navigation.queue };
const links = [
  queueLink,
  { href: "/desk/overview", label: navigation.overview },
  { href: "/desk/notices", label: noticeDesk.title },
  { href: "/desk/organizations", label: navigation.organizations },
  { href: "/desk/contests", label: contestWords.desk },
];

const registerLinks = [
  { href: "/desk/corrections", label: correctionWords.navigation },
  { href: "/desk/merges", label: mergeWords.navigation },
];
const poolLink = { href: "/desk/experts", label: pool.title };
const rulesLink = { href: "/admin", label: ruleChangeWords.navigation.home };

export const dynamic = "force-dynamic";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const measure = await findMeasure(actor.province, now());
  const account = { name: actor.name, links: [{ href: "/account", label: site.account }], signOut };
  const readsRules = actor.roles.some((role) => RULE_READERS.includes(role));
  return (
    <SignedInFrame
      homeHref="/desk"
      links={[
        ...(isOfDepartment(actor) ? links : [queueLink]),
        ...(actor.roles.some((role) => CORRECTION_READERS.includes(role)) ? registerLinks : []),
        ...(keepsPool(actor) ? [poolLink] : []),
        ...(readsRules ? [rulesLink] : []),
      ]}
      navigationLabel={navigationLabel}
      account={account}
      department={measure ? officeOf(measure.document, actor) : undefined}
      demonstration={isDemonstration}
      idle={idleLimit("staff")}
    >
      <ParkedValues parked={await findParkedHere()}>{children}</ParkedValues>
    </SignedInFrame>
  );
}
