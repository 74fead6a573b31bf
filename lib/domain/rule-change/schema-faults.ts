import type { z } from "zod";

/** What is wrong with a value, without words. */
export type SchemaFault = {
  path: string;
  fault:
    | "missing"
    | "wrongKind"
    | "tooSmall"
    | "tooBig"
    | "notOffered"
    | "badFormat"
    | "unknownKey"
    | "refused";
  /** The bound, of `tooSmall` and `tooBig`; the names of unknown keys. */
  bound?: string;
};

const KINDS: Partial<Record<z.core.$ZodIssue["code"], SchemaFault["fault"]>> = {
  too_small: "tooSmall",
  too_big: "tooBig",
  invalid_value: "notOffered",
  invalid_format: "badFormat",
  unrecognized_keys: "unknownKey",
  custom: "refused",
};

/** Zod's findings as faults of a rule. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[]): SchemaFault[] {
  return issues.map((issue) => {
    const path = issue.path.map(String).join(".");
    if (issue.code === "invalid_type")
      return { path, fault: issue.input === undefined || issue.input === "" ? "missing" : "wrongKind" };
    if (issue.code === "too_small") {
      const empty = issue.origin === "string" && Number(issue.minimum) === 1;
      return empty ? { path, fault: "missing" } : { path, fault: "tooSmall", bound: String(issue.minimum) };
    }
    if (issue.code === "too_big") return { path, fault: "tooBig", bound: String(issue.maximum) };
    if (issue.code === "unrecognized_keys")
      return { path, fault: "unknownKey", bound: issue.keys.join("、") };
    return { path, fault: KINDS[issue.code] ?? "wrongKind" };
  });
}
