"use server";
import { redirect } from "next/navigation";
import { now } from "@/lib/infrastructure/clock";
import { closeSession } from "@/lib/infrastructure/session/auth";
import { currentSignIn } from "@/lib/infrastructure/session/session";
import { signOut as endSession } from "@/lib/usecases/account/sign-out";

/** For the header of every signed-in layout. */
export async function signOut(): Promise<void> {
  const signIn = await currentSignIn();
  if (signIn) await endSession(signIn.actor, null, now());
  await closeSession();
  redirect("/sign-in?ended=1");
}
