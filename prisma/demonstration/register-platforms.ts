import { PLATFORM_CATEGORIES } from "../reference/platform-categories";
import type { PlannedConsortium } from "./consortia";
import { namedId } from "./named-id";
import type { RegisterMembership, RegisterUnit } from "./register-units";

type RegisterPlatform = {
  id: string;
  host: RegisterUnit;
  consortium: PlannedConsortium;
  name: string;
  level: "national" | "ministerial" | "provincial" | "municipal";
  category: string;
  regionCode: string | null;
  approvedOn: string | null;
  validUntil: string | null;
  from: string;
  demonstration: boolean;
};

/** What the made-up units of the first twenty-four host; with one named platform 117 national ones come together. */
const EARLY = { national: 116, provincial: 177, ministerial: 5, otherProvinces: 3 } as const;
const MAY_2022 = "2022-05-31";

type Host = Pick<RegisterMembership, "unit" | "consortium">;

const inProvince = ({ unit, consortium }: Host): boolean =>
  (unit.regionCode ?? "").startsWith(consortium.province === "nm" ? "15" : "62");

/** Platforms of the register: each under one host, gathered by the consortium the host belongs to. */
export function registerPlatforms(memberships: readonly RegisterMembership[]): RegisterPlatform[] {
  const make = numberedPlatforms();
  const made = memberships.filter(
    ({ unit, role, leftOn, tier }) =>
      unit.demonstration && !leftOn && (role === "lead" || tier !== "general"),
  );
  const early = made.filter(({ consortium }) => isEarly(consortium));
  const home = early.filter(inProvince);
  const away = early.filter((host) => !inProvince(host));
  const spread = (hosts: readonly Host[], count: number, level: RegisterPlatform["level"]) =>
    Array.from({ length: count }, (_, index) => hosts[index % hosts.length]).flatMap((host) =>
      host ? [make(host, level)] : [],
    );
  return [
    ...spread(early, EARLY.national, "national"),
    ...spread(home, EARLY.provincial, "provincial"),
    ...spread(early, EARLY.ministerial, "ministerial"),
    ...spread(away, EARLY.otherProvinces, "provincial"),
    ...home
      .slice(0, 1)
      .flatMap((host) => [
        make(host, "municipal"),
        make(host, "national", { approvedOn: "2022-09-01" }),
        make(host, "provincial", { validUntil: "2022-03-31" }),
      ]),
    ...made
      .filter(({ consortium, role }) => !isEarly(consortium) && role === "member")
      .map((host, index) => make(host, index % 3 === 0 ? "national" : "provincial")),
    ...named(memberships),
  ];
}

/** Makes platforms that do not exist, numbered through. */
function numberedPlatforms() {
  let number = 0;
  return (
    { unit, consortium }: Host,
    level: RegisterPlatform["level"],
    rest: Partial<RegisterPlatform> = {},
  ): RegisterPlatform => {
    number += 1;
    const name = `演示平台${String(number).padStart(3, "0")}`;
    const categories = PLATFORM_CATEGORIES[level];
    return {
      id: namedId(`platform:${name}`),
      host: unit,
      consortium,
      name,
      level,
      category: categories[number % categories.length] ?? "",
      regionCode: level === "provincial" || level === "municipal" ? provinceOf(unit) : null,
      approvedOn: `20${10 + (number % 10)}-06-01`,
      validUntil: null,
      from: consortium.filedOn,
      demonstration: true,
      ...rest,
    };
  };
}

const isEarly = ({ province, filedOn, others }: PlannedConsortium): boolean =>
  province === "nm" && filedOn <= MAY_2022 && others > 0;

const provinceOf = (unit: RegisterUnit): string => `${(unit.regionCode ?? "15").slice(0, 2)}0000`;

/** Platforms that public texts name under a host that stands on the register. */
const NAMED = [
  { host: "浙江大学", name: "流体动力与机电系统国家重点实验室", category: "国家重点实验室", from: null },
  {
    host: "蒙草生态环境（集团）股份有限公司",
    name: "草业国家技术创新中心",
    category: "国家技术创新中心",
    from: "2026-01-20",
  },
  {
    host: "金川集团股份有限公司",
    name: "镍钴及共伴生资源综合利用全国重点实验室",
    category: "全国重点实验室",
    from: null,
  },
] as const;

function named(memberships: readonly RegisterMembership[]): RegisterPlatform[] {
  return NAMED.flatMap(({ host, name, category, from }) => {
    const membership = memberships.find(({ unit }) => unit.name === host);
    if (!membership) return [];
    const { unit, consortium } = membership;
    return [
      {
        id: namedId(`platform:${name}`),
        host: unit,
        consortium,
        name,
        level: "national" as const,
        category,
        regionCode: null,
        approvedOn: null,
        validUntil: null,
        from: from ?? consortium.filedOn,
        demonstration: false,
      },
    ];
  });
}
