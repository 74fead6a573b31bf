import type { Choice } from "../domain/filing/draft-view";
import type { DictionaryKind } from "../domain/filing/sections";
import { type DictionaryTerm, listDivisions, listTerms } from "./dictionaries";

const choice = ({ code, name }: DictionaryTerm): Choice => ({ value: code, label: name });

/** Divisions of GB/T 4754 under their sections. */
function grouped(terms: readonly DictionaryTerm[]): Choice[] {
  const names = new Map(terms.map(({ code, name }) => [code, name]));
  return terms
    .filter(({ parentCode }) => parentCode !== null)
    .map((term) => ({
      value: term.code,
      label: `${term.code} ${term.name}`,
      group: names.get(term.parentCode ?? ""),
    }))
    .map(({ group, ...rest }) => ({ ...rest, ...(group ? { group } : {}) }));
}

/** What the form of a province offers today in each dictionary. */
export async function listFieldTerms(
  province: string,
  regionCode: string,
  on: Date,
): Promise<Record<DictionaryKind, Choice[]>> {
  const [chain, cluster, industry, platformCategory, divisions] = await Promise.all([
    listTerms("chain", { province, on }),
    listTerms("cluster", { province, on }),
    listTerms("industry", { on }),
    listTerms("platformCategory", { province, on }),
    listDivisions(regionCode.slice(0, 2), on),
  ]);
  return {
    chain: chain.map(choice),
    cluster: cluster.map(choice),
    industry: grouped(industry),
    platformCategory: platformCategory.map(choice),
    division: divisions.filter(({ parentCode }) => parentCode === regionCode).map(choice),
  };
}
