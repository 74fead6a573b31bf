"use server";
import { refresh } from "next/cache";
import { defineAction } from "@/lib/infrastructure/define-action";
import * as inputs from "@/lib/schemas/member";
import { addMember } from "@/lib/usecases/member/add-member";
import { inviteMembers as invite } from "@/lib/usecases/member/invite-members";
import { recordSealedPage as recordPage } from "@/lib/usecases/member/record-sealed-page";
import { removeMember as remove } from "@/lib/usecases/member/remove-member";
import { replaceContact as replace } from "@/lib/usecases/member/replace-contact";
import { revokeInvitation as revoke } from "@/lib/usecases/member/revoke-invitation";
import { savePart as save } from "@/lib/usecases/member/save-part";

const minutely = { most: 60, seconds: 60 };
const listOf = (filingId: string) => `/workspace/filings/${filingId}/members`;
const pageOf = (filingId: string, memberId: string, said: string) =>
  `${listOf(filingId)}/${memberId}?done=${said}`;

export const chooseMember = defineAction({
  name: "addMember",
  input: inputs.chooseMemberInput,
  allowance: minutely,
  run: (actor, input) => addMember(actor, input),
  onDone: ({ memberId }, { filingId }) => pageOf(filingId, memberId, "added"),
});

export const typeMember = defineAction({
  name: "addMember",
  input: inputs.typeMemberInput,
  allowance: minutely,
  run: (actor, input) => addMember(actor, input),
  onDone: ({ memberId }, { filingId }) => pageOf(filingId, memberId, "added"),
});

export const inviteMembers = defineAction({
  name: "inviteMembers",
  input: inputs.inviteInput,
  allowance: { most: 30, seconds: 600 },
  run: invite,
  onDone: ({ sent, withoutContact }, { filingId, memberId }) =>
    memberId
      ? pageOf(filingId, memberId, "sent")
      : `${listOf(filingId)}?sent=${sent}&without=${withoutContact}`,
});

export const savePart = defineAction({
  name: "savePart",
  input: inputs.savePartInput,
  allowance: minutely,
  run: async (actor, input) => {
    const outcome = await save(actor, input);
    if (!outcome.ok && outcome.refusal === "versionConflict") refresh();
    return outcome;
  },
  onDone: ({ filingId }, { memberId }) => pageOf(filingId, memberId, "saved"),
});

export const replaceContact = defineAction({
  name: "replaceContact",
  input: inputs.contactInput,
  allowance: minutely,
  run: replace,
  onDone: ({ filingId, revoked }, { memberId }) =>
    pageOf(filingId, memberId, revoked ? "contactMoved" : "contactSaved"),
});

export const revokeInvitation = defineAction({
  name: "revokeInvitation",
  input: inputs.memberInput,
  allowance: minutely,
  run: revoke,
  onDone: ({ filingId }, { memberId }) => pageOf(filingId, memberId, "revoked"),
});

export const removeMember = defineAction({
  name: "removeMember",
  input: inputs.removeMemberInput,
  allowance: minutely,
  run: remove,
  onDone: ({ filingId }) => `${listOf(filingId)}?removed=1`,
});

export const recordSealedPage = defineAction({
  name: "recordSealedPage",
  input: inputs.sealedPageInput,
  allowance: minutely,
  run: recordPage,
  onDone: ({ filingId }, { memberId }) => pageOf(filingId, memberId, "sealedDone"),
});
