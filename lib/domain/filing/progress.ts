import { placeOf } from "./address";
import type { Problem } from "./check";
import type { ConfirmationState } from "./fingerprint";
import { isBlank } from "./section-form";
import { rowsOf, type SectionId, type SectionValues, sectionOf, valuesOf } from "./sections";

/** Where one part of a draft stands; derived from what is stored, never stored itself. */
export type PartStatus = "notStarted" | "inProgress" | "complete" | "problem";

/** Findings that only say something is still to be filled in. */
const isGap = (problem: Problem): boolean => {
  if (problem.source === "field") return problem.problem === "required";
  if (problem.source === "rule") return false;
  return problem.source !== "confirmation" || problem.state === "missing";
};

/** The first finding of each address: the others follow from it. */
export function firstPerAddress(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ address }) => !seen.has(address) && seen.add(address));
}

const statusOf = (started: boolean, errors: readonly Problem[]): PartStatus => {
  if (!started) return "notStarted";
  if (errors.length === 0) return "complete";
  return errors.every(isGap) ? "inProgress" : "problem";
};

const errorsAt = (problems: readonly Problem[], matches: (address: string) => boolean): Problem[] =>
  firstPerAddress(problems.filter(({ severity }) => severity === "error")).filter(({ address }) =>
    matches(address),
  );

/** A section saved empty on purpose counts as begun only where no row is needed. */
function isStarted(section: SectionId, stored: SectionValues | undefined): boolean {
  if (stored === undefined) return false;
  if (sectionOf(section).repeated)
    return rowsOf(stored).length > 0 || sectionOf(section).repeated?.least === 0;
  return !isBlank(valuesOf(stored));
}

export function sectionStatus(
  section: SectionId,
  stored: SectionValues | undefined,
  problems: readonly Problem[],
): PartStatus {
  const errors = errorsAt(problems, (address) => {
    const place = placeOf(address);
    return place?.kind === "section" && place.section === section;
  });
  return statusOf(isStarted(section, stored), errors);
}

export function membersStatus(
  members: readonly { confirmation: ConfirmationState }[],
  problems: readonly Problem[],
): PartStatus {
  const errors = errorsAt(problems, (address) => address.startsWith("member"));
  return statusOf(members.length > 0, errors);
}

export function materialsStatus(materials: readonly unknown[], problems: readonly Problem[]): PartStatus {
  const errors = errorsAt(problems, (address) => address.startsWith("material:"));
  if (errors.length === 0) return "complete";
  return statusOf(materials.length > 0, errors);
}

/** A refused or fallen confirmation waits for the lead, a missing one for the member. */
export const countConfirmed = (members: readonly { confirmation: ConfirmationState }[]): number =>
  members.filter(({ confirmation }) => confirmation === "confirmed").length;
