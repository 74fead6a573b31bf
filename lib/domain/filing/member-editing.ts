import { type FilingState, isInCorrection } from "./states";

export type EditableCase = {
  state: FilingState;
  /** Addresses of the correction notice that was sent and is not yet answered. */
  correctionAddresses: readonly string[];
};

/** A draft is free; a correction opens exactly the members it names. */
export function mayEditMember(filing: EditableCase, memberId: string): boolean {
  if (filing.state === "draft") return true;
  const address = `member:${memberId}`;
  return (
    isInCorrection(filing.state) &&
    filing.correctionAddresses.some((item) => item === address || item.startsWith(`${address}.`))
  );
}

/** Joining and leaving: in a draft, or when the correction asks for the list itself. */
export function mayChangeMembers(filing: EditableCase): boolean {
  if (filing.state === "draft") return true;
  return isInCorrection(filing.state) && filing.correctionAddresses.includes("members");
}

/** A member answers while the filing is with its applicant. */
export const mayAnswer = (filing: EditableCase): boolean =>
  filing.state === "draft" || isInCorrection(filing.state);
