/** Ids of provinces, and of cities with a measure of their own, as addresses use them, with their GB/T 2260 code. */
export const PROVINCE_DIVISIONS = {
  bj: "110000",
  tj: "120000",
  he: "130000",
  sx: "140000",
  nm: "150000",
  ln: "210000",
  jl: "220000",
  hl: "230000",
  sh: "310000",
  js: "320000",
  zj: "330000",
  ah: "340000",
  fj: "350000",
  jx: "360000",
  sd: "370000",
  ha: "410000",
  hb: "420000",
  hn: "430000",
  gd: "440000",
  gx: "450000",
  hi: "460000",
  cq: "500000",
  sc: "510000",
  gz: "520000",
  yn: "530000",
  xz: "540000",
  sn: "610000",
  gs: "620000",
  qh: "630000",
  nx: "640000",
  xj: "650000",
  sjz: "130100",
  nj: "320100",
  hf: "340100",
  xm: "350200",
} as const;
export type ProvinceId = keyof typeof PROVINCE_DIVISIONS;

const IDS = Object.keys(PROVINCE_DIVISIONS) as ProvinceId[];

/** The digits every division below a province or city begins with. */
const prefixOf = (regionCode: string): string => regionCode.replace(/(00)+$/, "");

/** Whether a division is a region or lies in it, whether that is a province, a prefecture or a city. */
export const liesIn = (divisionCode: string | null, regionCode: string): boolean =>
  divisionCode !== null && /^\d{6}$/.test(divisionCode) && divisionCode.startsWith(prefixOf(regionCode));

/** The place with rules of its own a division lies in, the city before its province; null for an unknown or missing code. */
export function provinceOfRegion(regionCode: string | null): ProvinceId | null {
  const around = IDS.filter((id) => liesIn(regionCode, PROVINCE_DIVISIONS[id]));
  return around.sort((a, b) => digits(b) - digits(a))[0] ?? null;
}

const digits = (id: ProvinceId): number => prefixOf(PROVINCE_DIVISIONS[id]).length;

/** The digits every division of a place begins with; null for an id that names none. */
export const divisionPrefix = (province: string): string | null =>
  province in PROVINCE_DIVISIONS ? prefixOf(PROVINCE_DIVISIONS[province as ProvinceId]) : null;
