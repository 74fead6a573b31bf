import { type Filters, listHref, wholeList } from "@/lib/domain/register/query";
import { dateText } from "@/lib/messages/dates";
import { home } from "@/lib/messages/home";
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
  matrix: { chains: Term[]; regions: Term[]; cells: { chain: string; region: string; count: number }[] };
};

const register = wholeList("consortium");
const inForce = (filters: Filters = {}): string =>
  listHref(register, { filters: { status: "current", ...filters } });

/** How many, where and in which chains; what is new; how to file. Every number opens its rows. */
export function HomeContent({ asOf, homeProvince, ...props }: HomePageProps) {
  const { figures, latest, notices, provinces, matrix } = props;
  const own = provinces.find(({ province }) => province === homeProvince);
  return (
    <div className="space-y-18">
      <div>
        <HomeHero
          examples={home.exampleQueries.map((q) => ({
            label: q,
            href: listHref(register, { q, sort: "relevance" }),
          }))}
          figures={[
            { value: figures.consortia, label: home.consortiaFigure, href: inForce() },
            { value: figures.institutions, label: home.institutionsFigure },
            { value: figures.nationalPlatforms, label: home.platformsFigure },
          ]}
          asOf={dateText(asOf)}
        />
      </div>
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
      <ChainMatrix
        province={own?.name ?? ""}
        allHref={inForce({ province: homeProvince })}
        {...matrixOf(matrix, homeProvince)}
      />
      <HomeSteps checkHref={`/guide/${homeProvince}/openFiling/eligibility`} />
    </div>
  );
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
