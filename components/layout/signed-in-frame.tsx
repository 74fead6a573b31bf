import type { ReactNode } from "react";
import { IdleWarning } from "@/components/account/idle-warning";
import { site } from "@/lib/messages/site";
import { DemonstrationBanner } from "./demonstration-banner";
import { MainContent } from "./main-content";
import { SiteFooter } from "./site-footer";
import { type HeaderAccount, SiteHeader, type SiteLink } from "./site-header";

type SignedInFrameProps = {
  children: ReactNode;
  homeHref: string;
  links: SiteLink[];
  navigationLabel: string;
  account: HeaderAccount;
  department?: string;
  demonstration: boolean;
  /** Milliseconds without a request after which the session ends. */
  idle: number;
};

/** Header, text and footer of the pages behind sign-in. */
export function SignedInFrame(props: SignedInFrameProps) {
  const { children, homeHref, links, navigationLabel, account, demonstration, idle } = props;
  const department = props.department ?? site.defaultDepartment;
  return (
    <>
      <SiteHeader
        department={department}
        homeHref={homeHref}
        links={links}
        navigationLabel={navigationLabel}
        search={false}
        account={account}
      />
      {demonstration ? <DemonstrationBanner /> : null}
      <MainContent>{children}</MainContent>
      <SiteFooter host={department} links={[{ href: "/privacy", label: site.footer.privacy }]} />
      <IdleWarning milliseconds={idle} />
    </>
  );
}
