import type { Field } from "../domain/filing/sections";
import { dateText } from "./dates";
import { documents } from "./documents";

/** Where the words of codes and ids come from; absent means nobody knows one. */
export type WordSources = {
  options: Readonly<Record<string, string>> | undefined;
  term: (code: string) => string | undefined;
  unit: (id: string) => string | undefined;
};

/** One typed text of a field as people read it; what has no word stands as typed. */
export function fieldWord(typed: string, field: Field, { options, term, unit }: WordSources): string {
  switch (field.kind) {
    case "choice":
    case "choices":
      return options?.[typed] ?? typed;
    case "term":
    case "terms":
      return term(typed) ?? typed;
    case "unit":
    case "units":
      return unit(typed) ?? typed;
    case "money":
      return documents.wan(typed);
    case "date":
      return dateText(typed) || typed;
    case "flag":
      return documents.declared;
    case "text":
    case "longText":
    case "year":
    case "telephone":
    case "email":
    case "creditCode":
    case "integer":
      return typed;
  }
}
