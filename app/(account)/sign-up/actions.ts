"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { openSession } from "@/lib/infrastructure/session/auth";
import { findSignUp, forgetSignUp, keepSignUp } from "@/lib/infrastructure/session/pending-sign-up";
import { codeInput, emptyInput, signUpInput } from "@/lib/schemas/account";
import { resendSignUpCode, signUp } from "@/lib/usecases/account/sign-up";
import { verifyEmail as makeAccount } from "@/lib/usecases/account/verify-email";

export const beginSignUp = defineAction({
  name: "signUp",
  input: signUpInput,
  allowance: { most: 30, seconds: 3600 },
  open: "public",
  secrets: ["password", "repeat"],
  run: signUp,
  onDone: async (pending) => {
    await keepSignUp(pending);
    return "/sign-up/verify";
  },
});

export const verifyEmail = defineAction({
  name: "verifyEmail",
  input: codeInput,
  allowance: { most: 60, seconds: 900 },
  open: "public",
  secrets: ["code"],
  run: async (actor, { code }, at) => makeAccount(actor, { code, pending: await findSignUp() }, at),
  onDone: async ({ ticket, landing }) => {
    await forgetSignUp();
    await openSession(ticket);
    return landing;
  },
});

export const resendCode = defineAction({
  name: "resendSignUpCode",
  input: emptyInput,
  allowance: { most: 30, seconds: 3600 },
  open: "public",
  run: async (actor, _input, at) => resendSignUpCode(actor, await findSignUp(), at),
  onDone: () => "/sign-up/verify?resent=1",
});
