"use server";
import { redirect } from "next/navigation";
import { closeSession } from "@/lib/infrastructure/auth";
import { now } from "@/lib/infrastructure/clock";
import { currentSignIn } from "@/lib/infrastructure/session";
import { signOut as endSession } from "@/lib/usecases/account/sign-out";

/** For the header of every signed-in layout. */
export async function signOut(): Promise<void> {
  const signIn = await currentSignIn();
  if (signIn) await endSession(signIn.actor, null, now());
  await closeSession();
  redirect("/sign-in?ended=1");
}
