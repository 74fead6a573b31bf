import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/sign-out/actions";
import { SignedInFrame } from "@/components/layout/signed-in-frame";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { contestWords } from "@/lib/messages/contest";
import { ownInvitations } from "@/lib/messages/invitation";
import { organizationPages } from "@/lib/messages/organization";
import { site } from "@/lib/messages/site";
import { findDepartment } from "@/lib/usecases/organization/find-department";

const { navigation } = organizationPages.workspace;

const links = [
  { href: "/workspace", label: navigation.home },
  { href: "/workspace/organization", label: navigation.organization },
  { href: "/workspace/filings", label: navigation.filings },
  { href: "/workspace/invitations", label: ownInvitations.title },
  { href: "/workspace/contests", label: contestWords.desk },
  { href: "/workspace/notices", label: navigation.notices },
  { href: "/guide", label: site.links.guide },
];

export const dynamic = "force-dynamic";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireApplicant();
  const department = (await findDepartment(actor, now())) ?? undefined;
  const account = { name: actor.name, links: [{ href: "/account", label: site.account }], signOut };
  return (
    <SignedInFrame
      homeHref="/workspace"
      links={links}
      navigationLabel={site.workspaceNavigation}
      account={account}
      department={department}
      demonstration={isDemonstration}
      idle={idleLimit("applicant")}
    >
      {children}
    </SignedInFrame>
  );
}
