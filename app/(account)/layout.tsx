import type { ReactNode } from "react";
import { IdleWarning } from "@/components/account/idle-warning";
import { DemonstrationBanner } from "@/components/layout/demonstration-banner";
import { MainContent } from "@/components/layout/main-content";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { isDemonstration } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { currentSignIn, homeOf } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { site } from "@/lib/messages/site";
import { findDepartment } from "@/lib/usecases/organization/find-department";
import { signOut } from "./sign-out/actions";

const links = [
  { href: "/", label: site.links.home },
  { href: "/guide", label: site.links.guide },
];

export const dynamic = "force-dynamic";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const signIn = await currentSignIn();
  const home = signIn?.step === "open" ? [{ href: homeOf(signIn.actor), label: account.own.begin }] : [];
  const menu = signIn ? { name: signIn.actor.name, links: home, signOut } : undefined;
  const own = signIn?.step === "open" ? await findDepartment(signIn.actor, now()) : null;
  const department = own ?? site.defaultDepartment;
  return (
    <>
      <SiteHeader department={department} links={links} search={false} account={menu} />
      {isDemonstration ? <DemonstrationBanner /> : null}
      <MainContent>{children}</MainContent>
      <SiteFooter host={department} links={[{ href: "/privacy", label: site.footer.privacy }]} />
      {signIn ? <IdleWarning milliseconds={idleLimit(signIn.actor.kind)} /> : null}
    </>
  );
}
