import type { ConfirmationState } from "./fingerprint";

/** Where a member stands between its invitation and its confirmation. */
export const MEMBER_STATES = [
  "notInvited",
  "sent",
  "opened",
  "confirmed",
  "refused",
  "expired",
  "changed",
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Days an invitation stays open; sending it again starts them anew under the same link. */
const INVITATION_DAYS = 14;

/** States in which one more letter moves something; a refusal is talked over first. */
export const RESENT_STATES: readonly MemberState[] = ["notInvited", "sent", "opened", "expired", "changed"];

export type InvitationFacts = { expiresAt: Date; openedAt: Date | null };

/** An answer outweighs the letter; without one the letter tells how far it came. */
export function memberState(
  confirmation: ConfirmationState,
  invitation: InvitationFacts | null,
  at: Date,
): MemberState {
  if (confirmation !== "missing") return confirmation;
  if (!invitation) return "notInvited";
  if (invitation.expiresAt.getTime() <= at.getTime()) return "expired";
  return invitation.openedAt ? "opened" : "sent";
}

export const invitationEnd = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * 86_400_000);

/** How sure it is that the unit itself spoke; staff see it beside the answer. */
export type ConfirmationLevel = "link" | "account" | "sealedPage";
