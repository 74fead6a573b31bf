import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { ParkedValues } from "@/components/form/parked-values";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { findMeasure } from "@/lib/data/measures";
import { roomsFor } from "@/lib/domain/account/admin-rooms";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { landingOf } from "@/lib/domain/account/sign-in-step";
import type { Staff } from "@/lib/domain/actor";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { findParkedHere } from "@/lib/infrastructure/session/parked-forms";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ROOM_WORDS } from "@/lib/messages/admin-rooms";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { site } from "@/lib/messages/site";

const { navigation, navigationLabel } = ruleChangeWords;

const linksFor = (actor: Staff) => [
  { href: "/admin", label: navigation.home },
  ...roomsFor(actor).map(({ room, href }) => ({ href, label: ROOM_WORDS[room].label })),
  ...(landingOf("staff", actor.roles) === "/desk" ? [{ href: "/desk", label: navigation.desk }] : []),
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
      <ParkedValues parked={await findParkedHere()}>{children}</ParkedValues>
    </SignedInFrame>
  );
}
