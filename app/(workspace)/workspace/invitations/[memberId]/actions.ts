"use server";
import { refresh } from "next/cache";
import type { Outcome } from "@/lib/domain/result";
import { defineAction } from "@/lib/infrastructure/define-action";
import * as inputs from "@/lib/schemas/member";
import { confirmPart } from "@/lib/usecases/member/confirm-part";
import { refusePart } from "@/lib/usecases/member/refuse-part";

const minutely = { most: 30, seconds: 60 };
const pageOf = (memberId: string, said: string) => `/workspace/invitations/${memberId}?said=${said}`;

/** The page beside a refused answer shows what stands now. */
async function shown<T>(answering: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await answering;
  if (!outcome.ok) refresh();
  return outcome;
}

export const confirmByAccount = defineAction({
  name: "confirmPart",
  input: inputs.confirmPartInput,
  allowance: minutely,
  run: (actor, input, at) => shown(confirmPart(actor, input, at)),
  onDone: (_value, { memberId }) => pageOf(memberId, "confirmed"),
});

export const refuseByAccount = defineAction({
  name: "refusePart",
  input: inputs.refusePartInput,
  allowance: minutely,
  run: (actor, input, at) => shown(refusePart(actor, input, at)),
  onDone: (_value, { memberId }) => pageOf(memberId, "refused"),
});
