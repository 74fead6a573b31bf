import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberView } from "@/components/member/member-view";
import { findFile } from "@/lib/data/files";
import { env } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { qrImage } from "@/lib/infrastructure/qr-image";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { memberPage, uploadSentence } from "@/lib/messages/member";
import { findMemberPage } from "@/lib/usecases/member/find-member";
import { invitationAddress } from "@/lib/usecases/member/invite-members";
import * as actions from "../actions";

export const metadata: Metadata = { title: memberPage.part };

type Props = {
  params: Promise<{ id: string; memberId: string }>;
  searchParams: Promise<{ done?: string; file?: string; fileError?: string }>;
};

export default async function MemberPage({ params, searchParams }: Props) {
  const [{ id, memberId }, query, actor] = [await params, await searchParams, await requireOrganization()];
  const page = (await findMemberPage(actor, id, memberId, now())) ?? notFound();
  const address = page.invitation ? invitationAddress(page.invitation.token) : null;
  const file = query.file ? await findFile(actor, String(query.file)) : null;
  return (
    <MemberView
      page={page}
      link={
        address === null
          ? null
          : { address, qr: await qrImage(address), entrance: `${env.APP_URL}/invitations` }
      }
      said={query.done ?? null}
      sealedFile={file && { id: file.id, name: file.name }}
      fileError={query.fileError ? uploadSentence(String(query.fileError)) : null}
      actions={actions}
    />
  );
}
