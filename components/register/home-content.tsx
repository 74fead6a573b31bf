import { type Filters, listHref, wholeList } from "@/lib/domain/register/query";
import type { FigureId } from "@/lib/domain/register/statistics";
import { rowsHref } from "@/lib/domain/register/statistics-question";
import { prefectureTiles } from "@/lib/domain/register/tile-map";
import { dateText } from "@/lib/messages/dates";
import { home } from "@/lib/messages/home";
import { shortPrefecture } from "@/lib/messages/platform-map";
import { publicNotices } from "@/lib/messages/public-notice";
import { register as words } from "@/lib/messages/register";
import { ChainMatrix } from "./chain-matrix";
import { HomeHero } from "./home-hero";
import { HomeLatest } from "./home-latest";
import { HomeSteps } from "./home-steps";

type Term = { code: string; name: string };

type HomePageProps = {
  /** YYYY-MM-DD. */
  asOf: string;
  homeProvince: string;
  figures: { consortia: number; institutions: number; nationalPlatforms: number };
  latest: { number: string; name: string; lead: string; filedOn: string }[];
  /** Public notices that run. */
  notices: { id: string; name: string; lead: string; until: string }[];
  provinces: { province: string; name: string; authority: string; consortia: number }[];
  /** Of the province that runs the site. */
  places: { code: string; name: string; count: number }[];
  matrix: { chains: Term[]; regions: Term[]; cells: { chain: string; region: string; count: number }[] };
};

const register = wholeList("consortium");
const inForce = (filters: Filters = {}): string =>
  listHref(register, { filters: { status: "current", ...filters } });

/** How many, where and in which chains; what is new; how to file. Every number opens its rows. */
export function HomeContent({ asOf, homeProvince, ...props }: HomePageProps) {
  const { figures, latest, notices, provinces, places, matrix } = props;
  const own = provinces.find(({ province }) => province === homeProvince);
  return (
    <div className="space-y-18">
      <HomeHero
        examples={home.exampleQueries.map((q) => ({
          label: q,
          href: listHref(register, { q, sort: "relevance" }),
        }))}
        figures={figuresOf(figures, asOf)}
        asOf={dateText(asOf)}
        province={own?.name ?? ""}
        places={placesOf(places, homeProvince)}
      />
      <HomeLatest
        registrations={latest.map(({ number, name, lead, filedOn }) => ({
          name,
          lead,
          href: `/consortia/${number}`,
          day: dateText(filedOn),
          dateTime: filedOn,
        }))}
        notices={notices.map(({ id, name, lead, until }) => ({
          name,
          lead,
          href: `/notices/${id}`,
          day: publicNotices.until(until),
          dateTime: until,
        }))}
        provinces={provinces.map(({ province, name, authority, consortia }) => ({
          name,
          href: inForce({ province }),
          guideHref: `/guide/${province}/openFiling`,
          department: authority,
          count: consortia,
        }))}
      />
      <HomeSteps checkHref={`/guide/${homeProvince}/openFiling/eligibility`} />
      <ChainMatrix
        province={own?.name ?? ""}
        allHref={inForce({ province: homeProvince })}
        {...matrixOf(matrix, homeProvince)}
      />
    </div>
  );
}

/** The three numbers, what they count, and exactly the rows they count. */
function figuresOf({ consortia, institutions, nationalPlatforms }: HomePageProps["figures"], asOf: string) {
  const rows = (figure: FigureId) => rowsHref({ asOf, province: null }, { figure, key: null });
  return [
    {
      value: consortia,
      label: home.consortiaFigure,
      definition: home.consortiaDefinition,
      href: inForce(),
    },
    {
      value: institutions,
      label: home.institutionsFigure,
      definition: home.institutionsDefinition,
      href: rows("institutions"),
    },
    {
      value: nationalPlatforms,
      label: home.platformsFigure,
      definition: home.platformsDefinition,
      href: rows("national"),
    },
  ];
}

function placesOf(places: HomePageProps["places"], province: string) {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return prefectureTiles(places[0]?.code ?? "", [...byCode.keys()]).map((tile) => {
    const { name, count } = byCode.get(tile.code) ?? { name: tile.code, count: 0 };
    return {
      ...tile,
      name,
      count,
      short: shortPrefecture(name),
      href: inForce({ province, region: tile.code }),
    };
  });
}

function matrixOf({ chains, regions, cells }: HomePageProps["matrix"], province: string) {
  return {
    regions: regions.map(({ code, name }) =>
      code.endsWith("0000") ? home.matrixWhole : words.shortDivision(name),
    ),
    chains: chains.map((chain) => ({
      name: chain.name,
      cells: regions.map((region) => ({
        count: cells.find((cell) => cell.chain === chain.code && cell.region === region.code)?.count ?? 0,
        href: inForce({ province, chain: chain.code, region: region.code }),
      })),
    })),
  };
}
