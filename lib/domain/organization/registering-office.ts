/** Names of divisions by six-digit code of GB/T 2260. */
export type DivisionNames = ReadonlyMap<string, string>;

/** Where a credit code was issued: a division, the offices of a city proper (xx01), or the national one (100000). */
export type RegisteringOffice =
  | { kind: "national" }
  | { kind: "division"; division: string }
  | { kind: "cityProper"; division: string };

/** The office behind characters 3–8 of a credit code; null where no division of the list fits. */
export function findRegisteringOffice(names: DivisionNames, code: string): RegisteringOffice | null {
  if (code === "100000") return { kind: "national" };
  const division = names.get(code);
  if (division) return { kind: "division", division };
  const prefecture = code.endsWith("01") ? names.get(`${code.slice(0, 4)}00`) : undefined;
  return prefecture ? { kind: "cityProper", division: prefecture } : null;
}
