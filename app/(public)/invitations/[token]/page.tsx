import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationView } from "@/components/member/invitation-view";
import { now } from "@/lib/infrastructure/clock";
import { currentInvitee } from "@/lib/infrastructure/session/invitee-session";
import { entrance as words } from "@/lib/messages/invitation";
import { findEntrance } from "@/lib/usecases/member/find-invitation";
import { findOwnPart } from "@/lib/usecases/member/find-own-part";
import * as actions from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: words.title, robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ sent?: string; said?: string; file?: string; fileError?: string }>;
};

export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ token }, said] = [await params, await searchParams];
  const entrance = (await findEntrance(token, now())) ?? notFound();
  const invitee = await currentInvitee(token);
  const part = invitee && (await findOwnPart(invitee, invitee.memberId, now()));
  return <InvitationView entrance={entrance} part={part} token={token} said={said} actions={actions} />;
}
