import { SiteSearch } from "@/components/layout/site-search";
import { home } from "@/lib/messages/home";
import { type MapTile, TileMap } from "./tile-map";

type HomeFigure = { value: string | number; label: string; definition: string; href: string };

type HomeHeroProps = {
  examples: { label: string; href: string }[];
  figures: HomeFigure[];
  asOf: string;
  province: string;
  places: MapTile[];
};

/** What the register is, the one search box, where its consortia are, and the three numbers that open their rows. */
export function HomeHero({ examples, figures, asOf, province, places }: HomeHeroProps) {
  return (
    <div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-x-16 gap-y-12 pt-4 pb-12 lg:grid-cols-[minmax(0,1fr)_25rem] lg:pt-10 lg:pb-14">
        <div>
          <h1 className="text-4xl lg:text-5xl">
            {home.title.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </h1>
          <p className="mt-5 max-w-[34em] text-ink-2">{home.lead}</p>
          <div className="mt-8">
            <SiteSearch
              id="home-search"
              label={home.searchLabel}
              placeholder={home.searchPlaceholder}
              large
            />
          </div>
          <p className="mt-3 flex flex-wrap gap-x-4 text-sm text-ink-3">
            {home.searchHint}
            <span className="flex flex-wrap gap-x-3">
              {home.examples}
              {examples.map((example) => (
                <a key={example.href} href={example.href}>
                  {example.label}
                </a>
              ))}
            </span>
          </p>
        </div>
        <Places province={province} places={places} />
      </div>
      <Figures figures={figures} asOf={asOf} />
    </div>
  );
}

/** Where the consortia are, small; below the search on a phone. */
function Places({ province, places }: Pick<HomeHeroProps, "province" | "places">) {
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="places-title" className="min-w-0">
      <h2 id="places-title" className="mb-3 text-base">
        {home.places(province)}
      </h2>
      <div className="tile-map-small">
        <TileMap label={home.placesLabel(province)} unit={home.placeUnit} tiles={places} />
      </div>
      <p className="mt-3 flex flex-wrap justify-between gap-x-6 text-xs text-ink-3">
        {home.placesNote}
        <a href="/platforms/map">{home.platformMap}</a>
      </p>
    </section>
  );
}

function Figures({ figures, asOf }: Pick<HomeHeroProps, "figures" | "asOf">) {
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title" className="sr-only">
        {home.figuresTitle}
      </h2>
      <ul className="grid border-t-2 border-ink sm:grid-cols-3">
        {figures.map(({ value, label, definition, href }) => (
          <li
            key={label}
            className="border-line py-4 not-first:border-t sm:pr-6 sm:not-first:border-t-0 sm:not-first:border-l sm:not-first:pl-8"
          >
            <a href={href} className="group block text-ink no-underline hover:text-blue">
              <b className="block font-serif text-4xl leading-none font-semibold lg:text-6xl lg:leading-none">
                {value}
              </b>
              <span className="mt-2 block underline decoration-line-2 decoration-1 underline-offset-4 group-hover:decoration-current">
                {label}
              </span>
            </a>
            <p className="mt-1 text-xs text-ink-3">{definition}</p>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap justify-between gap-x-8 border-t border-line pt-2 text-xs text-ink-3">
        {home.asOf(asOf)}
        <a href="/statistics">{home.statistics}</a>
      </p>
    </section>
  );
}
