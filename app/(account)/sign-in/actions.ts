"use server";
import { stepAddress } from "@/lib/domain/account/sign-in-step";
import { defineAction } from "@/lib/infrastructure/define-action";
import { openSession } from "@/lib/infrastructure/session/auth";
import { asSignedIn, isSecondFactorOn } from "@/lib/infrastructure/session/session";
import { passwordInput, secondFactorInput, signInInput } from "@/lib/schemas/account";
import { changePassword as renewPassword } from "@/lib/usecases/account/change-password";
import { confirmSecondFactor as checkToken } from "@/lib/usecases/account/confirm-second-factor";
import { startSession } from "@/lib/usecases/account/start-session";

export const signIn = defineAction({
  name: "signIn",
  input: signInInput,
  allowance: { most: 120, seconds: 300 },
  open: "public",
  secrets: ["password"],
  run: (actor, input, at) => startSession(actor, { ...input, secondFactorOn: isSecondFactorOn }, at),
  onDone: async ({ ticket, step, landing }, { next }) => {
    await openSession(ticket);
    return stepAddress(step, next) ?? next ?? landing;
  },
});

export const confirmSecondFactor = defineAction({
  name: "confirmSecondFactor",
  input: secondFactorInput,
  allowance: { most: 60, seconds: 300 },
  open: "public",
  secrets: ["token"],
  run: (_actor, input, at) => asSignedIn(["secondFactor", "open"], (actor) => checkToken(actor, input, at)),
  onDone: ({ step, landing }, { next }) => stepAddress(step, next) ?? next ?? landing,
});

export const changePassword = defineAction({
  name: "changePassword",
  input: passwordInput,
  allowance: { most: 30, seconds: 300 },
  open: "public",
  secrets: ["current", "password", "repeat"],
  run: (_actor, input, at) => asSignedIn(["password", "open"], (actor) => renewPassword(actor, input, at)),
  onDone: ({ landing }, { next }) => next ?? landing,
});
