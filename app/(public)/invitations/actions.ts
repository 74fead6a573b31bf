"use server";
import { refresh } from "next/cache";
import { type Outcome, refuse } from "@/lib/domain/result";
import { defineAction } from "@/lib/infrastructure/define-action";
import { currentInvitee, openInviteeSession } from "@/lib/infrastructure/session/invitee-session";
import * as inputs from "@/lib/schemas/member";
import { confirmPart } from "@/lib/usecases/member/confirm-part";
import { enterInvitation as enter } from "@/lib/usecases/member/enter-invitation";
import { openByShortCode as open } from "@/lib/usecases/member/open-by-short-code";
import { refusePart } from "@/lib/usecases/member/refuse-part";
import { sendInvitationCode as sendCode } from "@/lib/usecases/member/send-invitation-code";

const patient = { most: 30, seconds: 600 };
const pageOf = (token: string, said = "") => `/invitations/${token}${said}`;

/** The page beside a refused answer shows what stands now. */
async function shown<T>(answering: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await answering;
  if (!outcome.ok) refresh();
  return outcome;
}

export const openByShortCode = defineAction({
  name: "openByShortCode",
  input: inputs.shortCodeInput,
  allowance: { most: 20, seconds: 600 },
  open: "public",
  secrets: ["shortCode"],
  run: (actor, input) => open(actor, input),
  onDone: ({ token }) => pageOf(token),
});

export const sendInvitationCode = defineAction({
  name: "sendInvitationCode",
  input: inputs.tokenInput,
  allowance: patient,
  open: "public",
  secrets: ["token"],
  run: sendCode,
  onDone: ({ token }) => pageOf(token, "?sent=1"),
});

export const enterInvitation = defineAction({
  name: "enterInvitation",
  input: inputs.enterInput,
  allowance: patient,
  open: "public",
  secrets: ["token", "code"],
  run: enter,
  onDone: async ({ invitationId, token }) => {
    await openInviteeSession(invitationId, token);
    return pageOf(token);
  },
});

export const confirmByLink = defineAction({
  name: "confirmPart",
  input: inputs.confirmByLinkInput,
  allowance: patient,
  open: "public",
  secrets: ["token"],
  run: async (_actor, { token, ...input }, at) => {
    const invitee = await currentInvitee(token);
    return invitee ? shown(confirmPart(invitee, input, at)) : refuse("signedOut");
  },
  onDone: (_value, { token }) => pageOf(token, "?said=confirmed"),
});

export const refuseByLink = defineAction({
  name: "refusePart",
  input: inputs.refuseByLinkInput,
  allowance: patient,
  open: "public",
  secrets: ["token"],
  run: async (_actor, { token, ...input }, at) => {
    const invitee = await currentInvitee(token);
    return invitee ? shown(refusePart(invitee, input, at)) : refuse("signedOut");
  },
  onDone: (_value, { token }) => pageOf(token, "?said=refused"),
});
