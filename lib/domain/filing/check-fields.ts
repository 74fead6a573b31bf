import { inspectCreditCode } from "../organization/credit-code";
import { type Field, listOf, textOf, type Values } from "./sections";

/** Why one typed value cannot stand; each code has its sentence in lib/messages/checks.ts. */
export type FieldProblem =
  | "required"
  | "tooLong"
  | "notADate"
  | "notMoney"
  | "notANumber"
  | "outOfRange"
  | "notAnOption"
  | "unknownTerm"
  | "unknownUnit"
  | "notACreditCode"
  | "notATelephone"
  | "notAnEmail";

export type FieldLookup = {
  /** Whether the dictionary version valid today holds this code. */
  hasTerm: (dictionary: string, code: string) => boolean;
  /** Whether this is `lead` or one of the filing's members. */
  hasUnit: (id: string) => boolean;
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A real calendar day written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
}

/** 万元 as a number of 0.01, or null when the text is not an amount. */
export function moneyOf(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(/[\s,]/g, "");
  return /^\d{1,10}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) / 100 : null;
}

export function integerOf(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

const PATTERNS = {
  telephone: /^[+\d][\d\s-]{6,19}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
} as const;

const isAsked = (field: Field, values: Values): boolean =>
  !field.when || textOf(values[field.when.field]) === field.when.is;

/** The first reason a value cannot stand, or null. Empty optional values stand. */
export function checkField(
  field: Field,
  values: Values,
  name: string,
  lookup: FieldLookup,
): FieldProblem | null {
  if (!isAsked(field, values)) return null;
  const items = listOf(values[name]);
  const text = textOf(values[name]);
  if (items.length === 0 || (field.kind === "flag" && text !== "yes"))
    return field.required || field.when ? "required" : null;
  if (field.max && text.length > field.max) return "tooLong";
  return checkKind(field, text, items, lookup);
}

function checkKind(field: Field, text: string, items: string[], lookup: FieldLookup): FieldProblem | null {
  switch (field.kind) {
    case "date":
      return isDate(text) ? null : "notADate";
    case "year":
      return /^(19|20)\d{2}$/.test(text) ? null : "notANumber";
    case "money":
      return moneyOf(text) === null ? "notMoney" : null;
    case "integer": {
      const value = integerOf(text);
      if (value === null) return "notANumber";
      return value < field.least || value > field.most ? "outOfRange" : null;
    }
    case "choice":
    case "choices":
      return items.every((item) => field.options.includes(item)) ? null : "notAnOption";
    case "term":
    case "terms":
      return items.every((item) => lookup.hasTerm(field.dictionary, item)) ? null : "unknownTerm";
    case "unit":
    case "units":
      return items.every(lookup.hasUnit) ? null : "unknownUnit";
    case "creditCode":
      return inspectCreditCode(text).valid ? null : "notACreditCode";
    case "telephone":
      return PATTERNS.telephone.test(text.normalize("NFKC")) ? null : "notATelephone";
    case "email":
      return PATTERNS.email.test(text.normalize("NFKC")) ? null : "notAnEmail";
    case "text":
    case "longText":
    case "flag":
      return null;
  }
}
