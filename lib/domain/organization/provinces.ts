/** Ids of provinces as measures and addresses use them, with their GB/T 2260 code. */
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
} as const;
export type ProvinceId = keyof typeof PROVINCE_DIVISIONS;

const IDS = Object.keys(PROVINCE_DIVISIONS) as ProvinceId[];

/** The province a division lies in, or null for an unknown or missing code. */
export function provinceOfRegion(regionCode: string | null): ProvinceId | null {
  if (!regionCode || !/^\d{6}$/.test(regionCode)) return null;
  return IDS.find((id) => PROVINCE_DIVISIONS[id].slice(0, 2) === regionCode.slice(0, 2)) ?? null;
}

/** The two digits every division of a province begins with; null for an id that names none. */
export const divisionPrefix = (province: string): string | null =>
  province in PROVINCE_DIVISIONS ? PROVINCE_DIVISIONS[province as ProvinceId].slice(0, 2) : null;
