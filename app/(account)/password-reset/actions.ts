"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { keepResetEmail } from "@/lib/infrastructure/session/pending-reset";
import { resetInput, resetRequestInput } from "@/lib/schemas/account";
import { requestPasswordReset } from "@/lib/usecases/account/request-password-reset";
import { resetPassword as renewPassword } from "@/lib/usecases/account/reset-password";

export const requestReset = defineAction({
  name: "requestPasswordReset",
  input: resetRequestInput,
  allowance: { most: 30, seconds: 3600 },
  open: "public",
  run: requestPasswordReset,
  onDone: async ({ email }) => {
    await keepResetEmail(email);
    return "/password-reset/code";
  },
});

export const resetPassword = defineAction({
  name: "resetPassword",
  input: resetInput,
  allowance: { most: 60, seconds: 900 },
  open: "public",
  secrets: ["code", "password", "repeat"],
  run: renewPassword,
  onDone: () => "/sign-in?reset=1",
});
