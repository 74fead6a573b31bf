import Link from "next/link";
import { SiteSearch } from "@/components/layout/site-search";
import { Figure } from "@/components/ui/figure";
import { home } from "@/lib/messages/home";

type HomeFigure = { value: string | number; label: string; href?: string };

type HomeHeroProps = { examples: { label: string; href: string }[]; figures: HomeFigure[]; asOf: string };

/** What the register is, the one search box, and the three numbers that open their rows. */
export function HomeHero({ examples, figures, asOf }: HomeHeroProps) {
  return (
    <>
      <div className="max-w-[52rem] pt-6 pb-12 sm:pt-12 sm:pb-16">
        <h1 className="text-4xl lg:text-5xl">
          {home.title.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </h1>
        <p className="mt-5 max-w-[36em] text-ink-2 lg:text-lg lg:leading-relaxed">{home.lead}</p>
        <div className="mt-8">
          <SiteSearch id="home-search" label={home.searchLabel} placeholder={home.searchPlaceholder} large />
        </div>
        <p className="mt-3 flex flex-wrap gap-x-4 text-sm text-ink-3">
          {home.examples}
          {examples.map((example) => (
            <Link key={example.href} href={example.href} className="inline-block">
              {example.label}
            </Link>
          ))}
        </p>
      </div>
      <Figures figures={figures} asOf={asOf} />
    </>
  );
}

function Figures({ figures, asOf }: { figures: HomeFigure[]; asOf: string }) {
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title" className="sr-only">
        {home.figuresTitle}
      </h2>
      <ul className="grid border-t-2 border-ink sm:grid-cols-3">
        {figures.map((figure) => (
          <li
            key={figure.label}
            className="border-line not-first:border-t sm:py-2 sm:not-first:border-t-0 sm:not-first:border-l sm:not-first:pl-8"
          >
            <Figure {...figure} />
          </li>
        ))}
      </ul>
      <p className="border-t border-line pt-2 text-xs text-ink-3">{home.asOf(asOf)}</p>
    </section>
  );
}
