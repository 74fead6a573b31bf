import type { ReactNode } from "react";
import { site } from "@/lib/messages/site";
import { DemonstrationBanner } from "./demonstration-banner";
import { MainContent } from "./main-content";
import { SiteFooter, type SiteFooterProps } from "./site-footer";
import { SiteHeader, type SiteHeaderProps } from "./site-header";

/** The parts of the public site, in the order of the header; only parts that have pages. */
const publicLinks = [
  { href: "/", label: site.links.home },
  { href: "/consortia", label: site.links.consortia },
  { href: "/institutions", label: site.links.institutions },
  { href: "/platforms", label: site.links.platforms },
  { href: "/notices", label: site.links.notices },
  { href: "/statistics", label: site.links.statistics },
  { href: "/guide", label: site.links.guide },
  { href: "/open-data", label: site.links.openData },
  { href: "/verify", label: site.links.verify },
  { href: "/progress", label: site.links.progress },
];

const footerLinks = [
  { href: "/accessibility", label: site.footer.accessibility },
  { href: "/privacy", label: site.footer.privacy },
];

type PublicFrameProps = {
  children: ReactNode;
  department?: string;
  provinces?: SiteHeaderProps["provinces"];
  footer?: SiteFooterProps;
  demonstration?: boolean;
};

/** Header, text and footer of every public page. It knows nothing of who is reading, so that pages can be cached. */
export function PublicFrame(props: PublicFrameProps) {
  const { children, department = site.defaultDepartment, provinces, footer, demonstration = true } = props;
  return (
    <>
      <SiteHeader
        department={department}
        links={publicLinks}
        folded
        provinces={provinces}
        signInHref="/sign-in"
      />
      {demonstration ? <DemonstrationBanner /> : null}
      <MainContent>{children}</MainContent>
      <SiteFooter host={department} {...footer} links={footerLinks} />
    </>
  );
}
