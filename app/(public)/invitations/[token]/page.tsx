import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { EntranceView } from "@/components/member/entrance-view";
import { InviteePart } from "@/components/member/invitee-part";
import { now } from "@/lib/infrastructure/clock";
import { currentInvitee } from "@/lib/infrastructure/invitee-session";
import { entrance as words } from "@/lib/messages/invitation";
import { uploadSentence } from "@/lib/messages/member";
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
  const [{ token }, query] = [await params, await searchParams];
  const entrance = (await findEntrance(token, now())) ?? notFound();
  const invitee = entrance.status === "revoked" ? null : await currentInvitee(token);
  const part = invitee && (await findOwnPart(invitee, invitee.memberId, now()));
  const fileError = query.fileError ? uploadSentence(String(query.fileError)) : null;
  return (
    <>
      <PageHeading title={words.title} caption={part?.view.memberName} />
      {part ? (
        <InviteePart
          part={part}
          token={token}
          said={query.said ?? null}
          fileId={query.file ?? null}
          fileError={fileError}
          actions={actions}
        />
      ) : (
        <EntranceView
          entrance={entrance}
          token={token}
          codeSent={query.sent === "1"}
          sendAction={actions.sendInvitationCode}
          enterAction={actions.enterInvitation}
        />
      )}
    </>
  );
}
