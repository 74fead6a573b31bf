import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { OwnPartView } from "@/components/member/own-part-view";
import { findFile } from "@/lib/data/files";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session";
import { entrance, ownInvitations } from "@/lib/messages/invitation";
import { uploadSentence } from "@/lib/messages/member";
import { findOwnPart } from "@/lib/usecases/member/find-own-part";
import { confirmByAccount, refuseByAccount } from "./actions";

export const metadata: Metadata = { title: ownInvitations.title };

type Props = {
  params: Promise<{ memberId: string }>;
  searchParams: Promise<{ said?: string; file?: string; fileError?: string }>;
};

export default async function OwnInvitationPage({ params, searchParams }: Props) {
  const [{ memberId }, query, actor] = [await params, await searchParams, await requireOrganization()];
  const part = (await findOwnPart(actor, memberId, now())) ?? notFound();
  const path = `/workspace/invitations/${memberId}`;
  const file = query.file ? await findFile(actor, String(query.file)) : null;
  const error = query.fileError ? uploadSentence(String(query.fileError)) : null;
  const actions = { hidden: {}, confirmAction: confirmByAccount, refuseAction: refuseByAccount };
  const forms =
    actor.organization.role === "administrator"
      ? { ...actions, sealedPage: { back: path, file, error } }
      : null;
  const back = { href: "/workspace/invitations", label: ownInvitations.back };
  return (
    <>
      <PageHeading
        title={part.view.consortiumName || entrance.unnamed}
        caption={part.view.memberName}
        back={back}
      />
      <OwnPartView part={part} agreementHref={`${path}/agreement`} said={query.said ?? null} forms={forms} />
    </>
  );
}
