import type { MembersCase, StoredMember } from "../../data/members";
import {
  type ConfirmationState,
  type ConfirmationView,
  confirmationState,
  type ViewDifference,
  viewDifferences,
} from "../../domain/filing/fingerprint";
import type { Contact } from "../../domain/filing/member-rows";
import { type MemberState, memberState } from "../../domain/filing/member-states";
import { unseal } from "../../infrastructure/cryptography/secrets";
import { fingerprintOf, memberViewOf } from "../filing/fingerprints";

/** One member as it stands now: what it would see, whether its answer still holds, how far its invitation came. */
export type MemberStanding = {
  view: ConfirmationView;
  fingerprint: string;
  confirmation: ConfirmationState;
  state: MemberState;
  /** What changed since the answer; empty while the answer holds. */
  differences: ViewDifference[];
};

export function standingOf(filing: MembersCase, member: StoredMember, at: Date): MemberStanding {
  const viewed = {
    ...filing,
    consortiumName: filing.name,
    leadName: filing.lead.name,
    members: filing.names,
  };
  const view = memberViewOf(viewed, member);
  const fingerprint = fingerprintOf(view);
  const latest = member.confirmation;
  const confirmation = confirmationState(latest, fingerprint);
  const differences =
    latest && latest.fingerprint !== fingerprint
      ? viewDifferences(latest.seen as ConfirmationView, view)
      : [];
  return {
    view,
    fingerprint,
    confirmation,
    differences,
    state: memberState(confirmation, member.invitation, at),
  };
}

export const contactOf = (sealed: string | null): Contact | null =>
  sealed ? (JSON.parse(unseal(sealed)) as Contact) : null;

export type Person = { name: string; post: string };
export const personOf = (sealed: string): Person => JSON.parse(unseal(sealed)) as Person;
