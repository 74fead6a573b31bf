import type { SelectOption } from "@/components/form/choice-field";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization/kinds";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";

export type Term = { code: string; name: string; parentCode: string | null };

export const kindOptions: SelectOption[] = ORGANIZATION_KINDS.map((value) => ({
  value,
  label: ORGANIZATION_KIND_NAMES[value],
}));

/** Prefectures with their counties first, then the prefectures of the other provinces by province. */
export function divisionOptions(terms: readonly Term[]): SelectOption[] {
  const names = new Map(terms.map(({ code, name }) => [code, name]));
  const parents = new Set(terms.map(({ parentCode }) => parentCode));
  const detailed = new Set(
    terms.filter(({ code }) => !code.endsWith("00")).map(({ code }) => `${code.slice(0, 4)}00`),
  );
  const options = terms
    .filter(({ code }) => !code.endsWith("0000") || !parents.has(code))
    .map(({ code, name, parentCode }) => {
      const own = code.endsWith("00") ? code : `${code.slice(0, 4)}00`;
      const isDetailed = detailed.has(own);
      return {
        value: code,
        label: name,
        group: (isDetailed ? names.get(own) : names.get(parentCode ?? "")) ?? name,
        isDetailed,
      };
    });
  return [
    ...options.filter((option) => option.isDetailed),
    ...options.filter((option) => !option.isDetailed),
  ].map(({ value, label, group }) => ({ value, label, group }));
}

/** GB/T 4754 divisions under their sections. */
export function industryOptions(terms: readonly Term[]): SelectOption[] {
  const names = new Map(terms.map(({ code, name }) => [code, name]));
  return terms
    .filter(({ parentCode }) => parentCode !== null)
    .map(({ code, name, parentCode }) => ({
      value: code,
      label: `${code} ${name}`,
      group: `${parentCode} ${names.get(parentCode ?? "") ?? ""}`,
    }));
}
