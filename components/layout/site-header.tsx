import Link from "next/link";
import { site } from "@/lib/messages/site";
import { NavLink } from "./nav-link";
import { SiteSearch } from "./site-search";

export type SiteLink = { href: string; label: string };
type ProvinceLink = SiteLink & { current?: boolean };
export type HeaderAccount = { name: string; links: SiteLink[]; signOut?: () => Promise<void> };

export type SiteHeaderProps = {
  /** The department that runs the register, under the site's name. */
  department?: string;
  homeHref?: string;
  links: SiteLink[];
  /** On a phone the links wait behind a word. */
  folded?: boolean;
  navigationLabel?: string;
  provinces?: ProvinceLink[];
  search?: boolean;
  signInHref?: string;
  account?: HeaderAccount;
};

export function SiteHeader(props: SiteHeaderProps) {
  const { department, homeHref = "/", links, provinces = [], search = true, signInHref, account } = props;
  return (
    <header data-print="hidden" className="border-t-4 border-b border-seal border-b-line bg-surface">
      <div className={`mx-auto max-w-page px-5 sm:px-8 ${props.folded ? "folded" : ""}`}>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-2 pt-5 pb-3">
          <Link href={homeHref} className="mr-auto text-ink no-underline hover:text-ink">
            <span className="block font-serif text-xl leading-snug font-semibold tracking-wide">
              {site.name}
            </span>
            {department ? <span className="block text-xs text-ink-3">{department}</span> : null}
          </Link>
          <ProvinceSwitch provinces={provinces} />
          {account ? <AccountMenu account={account} /> : null}
          {!account && signInHref ? (
            <Link
              href={signInHref}
              className="inline-block rounded-sm border border-blue px-4 py-1 text-sm no-underline hover:bg-blue-wash"
            >
              {site.signIn}
            </Link>
          ) : null}
        </div>
        <div className="flex flex-wrap items-end gap-x-10">
          <MainNavigation
            links={links}
            label={props.navigationLabel ?? site.mainNavigation}
            folded={props.folded}
          />
          {search ? (
            <div data-header-search className="ml-auto hidden w-72 pb-2 lg:block">
              <SiteSearch id="header-search" />
            </div>
          ) : null}
        </div>
      </div>
    </header>
  );
}

type MainNavigationProps = { links: SiteLink[]; label: string; folded?: boolean };

/** The menu is a plain disclosure that the style sheet ties to the list after it: it works without scripts. */
function MainNavigation({ links, label, folded }: MainNavigationProps) {
  return (
    <nav aria-label={label} className="pb-1 sm:pb-0">
      {folded ? (
        <details className="menu">
          <summary>{site.menu}</summary>
        </details>
      ) : null}
      <ul className="flex flex-wrap gap-x-5 sm:gap-x-7">
        {links.map((link) => (
          <li key={link.href}>
            <NavLink
              href={link.href}
              className="inline-block border-b-3 border-transparent py-1.5 text-sm text-ink no-underline hover:text-blue hover:underline hover:decoration-1 aria-[current=page]:border-blue aria-[current=page]:text-blue sm:pt-2 sm:pb-3 lg:text-base"
            >
              {link.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ProvinceSwitch({ provinces }: { provinces: ProvinceLink[] }) {
  if (provinces.length < 2) {
    return null;
  }
  return (
    <nav aria-label={site.provinceSwitch}>
      <ul className="flex flex-wrap gap-x-3.5 text-sm sm:gap-x-0">
        {provinces.map((province) => (
          <li
            key={province.href}
            className="sm:not-first:before:mx-2 sm:not-first:before:text-line-2 sm:not-first:before:content-['|']"
          >
            <Link
              href={province.href}
              aria-current={province.current ? "true" : undefined}
              className="inline-block py-2 text-ink-2 no-underline hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {province.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountMenu({ account }: { account: HeaderAccount }) {
  return (
    <nav aria-label={site.account}>
      <ul className="flex flex-wrap items-center gap-x-5 text-sm">
        <li className="text-ink-2">{account.name}</li>
        {account.links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} className="inline-block py-2">
              {link.label}
            </Link>
          </li>
        ))}
        {account.signOut ? (
          <li>
            <form action={account.signOut}>
              <button
                type="submit"
                className="cursor-pointer py-2 text-blue underline decoration-1 underline-offset-4"
              >
                {site.signOut}
              </button>
            </form>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
