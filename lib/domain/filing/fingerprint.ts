import { PART_FIELDS, textOf, type Values } from "./sections";

/** What a member sees and answers for: its own part, the consortium's name and lead, the liable unit, the agreement's text. */
export type ConfirmationView = {
  consortiumName: string;
  leadName: string;
  liableUnitName: string;
  /** Counts changes of the agreement's text; a copy with more seals keeps it. */
  agreementText: string;
  memberName: string;
  part: Record<string, string>;
};

type ConfirmationSource = {
  consortiumName: string;
  leadName: string;
  liableUnitName: string;
  agreementText: string;
  memberName: string;
  part: Values;
};

/** Page references, contacts and order stay outside: changing them voids nothing. */
export function confirmationView(source: ConfirmationSource): ConfirmationView {
  const part = Object.fromEntries(
    Object.keys(PART_FIELDS).map((field) => [field, textOf(source.part[field])]),
  );
  return {
    consortiumName: source.consortiumName.trim(),
    leadName: source.leadName.trim(),
    liableUnitName: source.liableUnitName.trim(),
    agreementText: source.agreementText,
    memberName: source.memberName.trim(),
    part,
  };
}

export type ViewDifference = { field: string; before: string; after: string };

/** Field by field, what changed between two views; nested part fields as `part.duty`. */
export function viewDifferences(before: ConfirmationView, after: ConfirmationView): ViewDifference[] {
  const flat = (view: ConfirmationView): Record<string, string> => ({
    consortiumName: view.consortiumName,
    leadName: view.leadName,
    liableUnitName: view.liableUnitName,
    agreementText: view.agreementText,
    memberName: view.memberName,
    ...Object.fromEntries(Object.entries(view.part).map(([field, value]) => [`part.${field}`, value])),
  });
  const old = flat(before);
  return Object.entries(flat(after))
    .filter(([field, value]) => (old[field] ?? "") !== value)
    .map(([field, value]) => ({ field, before: old[field] ?? "", after: value }));
}

export type ConfirmationState = "missing" | "confirmed" | "refused" | "changed";

/** In force only while the fingerprint still matches what stands now. */
export function confirmationState(
  latest: { outcome: "confirmed" | "refused"; fingerprint: string } | null,
  fingerprintNow: string,
): ConfirmationState {
  if (!latest) return "missing";
  if (latest.outcome === "refused") return "refused";
  return latest.fingerprint === fingerprintNow ? "confirmed" : "changed";
}
