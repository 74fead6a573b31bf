import { listTerms, termNames } from "../../data/dictionaries";
import type { FieldOption } from "../../domain/expert/views";

/** Fields an expert of a province may judge: sections of the industry classification, and the chains in force. */
export async function listFieldOptions(province: string, at: Date): Promise<FieldOption[]> {
  const [industries, chains] = await Promise.all([
    listTerms("industry", { on: at }),
    listTerms("chain", { on: at, province }),
  ]);
  return [
    ...chains.map(({ code, name }) => ({ value: code, label: name, kind: "chain" as const })),
    ...industries
      .filter(({ parentCode }) => parentCode === null)
      .map(({ code, name }) => ({ value: code, label: name, kind: "industry" as const })),
  ];
}

/** Names of fields by code, also of chains that are no longer in force. */
export async function fieldNames(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [industries, chains] = await Promise.all([termNames("industry", codes), termNames("chain", codes)]);
  return new Map([...industries, ...chains]);
}
