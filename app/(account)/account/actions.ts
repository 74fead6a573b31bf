"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { asSignedIn } from "@/lib/infrastructure/session/session";
import { emptyInput } from "@/lib/schemas/account";
import { signOutEverywhere } from "@/lib/usecases/account/sign-out-everywhere";

export const endOtherSessions = defineAction({
  name: "signOutEverywhere",
  input: emptyInput,
  allowance: { most: 30, seconds: 300 },
  run: (_actor, input, at) => asSignedIn(["open"], (actor) => signOutEverywhere(actor, input, at)),
  onDone: () => "/account?ended=1",
});
