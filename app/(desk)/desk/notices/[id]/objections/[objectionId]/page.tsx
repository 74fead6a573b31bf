import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskObjection } from "@/components/public-notice/desk-objection";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { noticeDesk } from "@/lib/messages/public-notice";
import { findObjectionView } from "@/lib/usecases/public-notice/find-objection";
import { answer, reveal } from "../../../actions";

export const metadata: Metadata = { title: noticeDesk.objectionTitle };
export const dynamic = "force-dynamic";

type Props = PageProps<"/desk/notices/[id]/objections/[objectionId]">;

export default async function DeskObjectionPage({ params }: Props) {
  const [actor, { id, objectionId }] = await Promise.all([requireStaff(), params]);
  const view = (await findObjectionView(actor, id, objectionId, now())) ?? notFound();
  const mayReveal = actor.roles.includes("publisher");
  return <DeskObjection view={view} answer={answer} reveal={reveal} mayReveal={mayReveal} />;
}
