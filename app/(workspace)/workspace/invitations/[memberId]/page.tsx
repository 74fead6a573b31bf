import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberUnitPart } from "@/components/member/member-unit-part";
import { findFile } from "@/lib/data/files";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { ownInvitations } from "@/lib/messages/invitation";
import { findOwnPart } from "@/lib/usecases/member/find-own-part";
import { findProgress } from "@/lib/usecases/member/find-progress";
import { confirmByAccount, refuseByAccount } from "./actions";

export const metadata: Metadata = { title: ownInvitations.title };

type Props = {
  params: Promise<{ memberId: string }>;
  searchParams: Promise<{ said?: string; file?: string; fileError?: string }>;
};

export default async function OwnInvitationPage({ params, searchParams }: Props) {
  const [{ memberId }, query, actor] = [await params, await searchParams, await requireOrganization()];
  const at = now();
  const [found, progress] = await Promise.all([
    findOwnPart(actor, memberId, at),
    findProgress(actor, memberId, at),
  ]);
  const part = found ?? notFound();
  return (
    <MemberUnitPart
      part={part}
      progress={progress}
      isAdministrator={actor.organization.role === "administrator"}
      said={query.said}
      file={query.file ? await findFile(actor, String(query.file)) : null}
      fileError={query.fileError}
      confirmAction={confirmByAccount}
      refuseAction={refuseByAccount}
    />
  );
}
