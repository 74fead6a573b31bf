import Link from "next/link";
import { site } from "@/lib/messages/site";
import { ViewSwitch } from "./view-switch";

export type SiteFooterProps = {
  host?: string;
  contact?: string;
  identifier?: string;
  icp?: string;
  police?: string;
  links?: { href: string; label: string }[];
};

/** Who runs the site. Every number is configuration; an empty one leaves no trace. */
export function SiteFooter(props: SiteFooterProps) {
  const words = site.footer;
  const facts = [
    [words.host, props.host],
    [words.contact, props.contact],
    [words.identifier, props.identifier],
    [words.icp, props.icp],
    [words.police, props.police],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <footer data-print="hidden" className="mt-auto border-t border-line bg-shade text-sm text-ink-2">
      <div className="mx-auto grid max-w-page gap-x-16 gap-y-8 px-5 py-10 sm:px-8 xl:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <Facts facts={facts} />
          <p className="mt-3 text-ink-3">{words.legal}</p>
        </div>
        <nav aria-label={words.navigation}>
          <ul className="flex flex-wrap gap-x-6">
            {(props.links ?? []).map((link) => (
              <li key={link.href}>
                <Link href={link.href} className="inline-block py-1 text-ink-2">
                  {link.label}
                </Link>
              </li>
            ))}
            <li>
              <ViewSwitch elder={words.elder} standard={words.standard} />
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function Facts({ facts }: { facts: [string, string][] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {facts.map(([term, value]) => (
        <div key={term} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-3">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
