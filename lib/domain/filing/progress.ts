import { placeOf } from "./address";
import type { Problem } from "./check";
import type { ConfirmationState } from "./fingerprint";
import { isBlank } from "./section-form";
import { rowsOf, type SectionId, type SectionValues, sectionOf, valuesOf } from "./sections";

/** Where one part of a draft stands; derived from what is stored, never stored itself. */
export type PartStatus = "notStarted" | "inProgress" | "complete" | "problem";

const SUMMED = /^(tasks|funding|member)/;

/** A budget cannot balance while one of its parts is still empty; more members can always be added. */
function isOpenCondition(problem: Problem, all: readonly Problem[]): boolean {
  if (problem.address === "members") return true;
  if (problem.source !== "condition" || problem.condition !== "budget") return false;
  return all.some(({ source, address }) => (source === "field" || source === "rows") && SUMMED.test(address));
}

/** Findings that only say something is still to be filled in. */
function isGap(problem: Problem, all: readonly Problem[]): boolean {
  switch (problem.source) {
    case "field":
      return problem.problem === "required";
    case "confirmation":
      return problem.state === "missing";
    case "condition":
      return isOpenCondition(problem, all);
    case "rule":
      return false;
    default:
      return true;
  }
}

/** The first finding of each address: the others follow from it. */
export function firstPerAddress(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ address }) => !seen.has(address) && seen.add(address));
}

const statusOf = (started: boolean, errors: readonly Problem[], all: readonly Problem[]): PartStatus => {
  if (!started) return "notStarted";
  if (errors.length === 0) return "complete";
  return errors.every((problem) => isGap(problem, all)) ? "inProgress" : "problem";
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
  return statusOf(isStarted(section, stored), errors, problems);
}

export function membersStatus(
  members: readonly { confirmation: ConfirmationState }[],
  problems: readonly Problem[],
): PartStatus {
  const errors = errorsAt(problems, (address) => address.startsWith("member"));
  return statusOf(members.length > 0, errors, problems);
}

export function materialsStatus(materials: readonly unknown[], problems: readonly Problem[]): PartStatus {
  const errors = errorsAt(problems, (address) => address.startsWith("material:"));
  if (errors.length === 0) return "complete";
  return statusOf(materials.length > 0, errors, problems);
}

/** A refused or fallen confirmation waits for the lead, a missing one for the member. */
export const countConfirmed = (members: readonly { confirmation: ConfirmationState }[]): number =>
  members.filter(({ confirmation }) => confirmation === "confirmed").length;
