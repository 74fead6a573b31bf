"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { activationInput } from "@/lib/schemas/account";
import { activateAccount } from "@/lib/usecases/staff/activate-account";

export const activate = defineAction({
  name: "activateAccount",
  input: activationInput,
  allowance: { most: 60, seconds: 900 },
  open: "public",
  secrets: ["token", "password", "repeat"],
  run: activateAccount,
  onDone: () => "/sign-in?reset=1",
});
