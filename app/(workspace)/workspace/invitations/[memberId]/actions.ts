"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import * as inputs from "@/lib/schemas/member";
import { confirmPart } from "@/lib/usecases/member/confirm-part";
import { refusePart } from "@/lib/usecases/member/refuse-part";

const minutely = { most: 30, seconds: 60 };
const pageOf = (memberId: string, said: string) => `/workspace/invitations/${memberId}?said=${said}`;

export const confirmByAccount = defineAction({
  name: "confirmPart",
  input: inputs.confirmPartInput,
  allowance: minutely,
  run: confirmPart,
  onDone: (_value, { memberId }) => pageOf(memberId, "confirmed"),
});

export const refuseByAccount = defineAction({
  name: "refusePart",
  input: inputs.refusePartInput,
  allowance: minutely,
  run: refusePart,
  onDone: (_value, { memberId }) => pageOf(memberId, "refused"),
});
