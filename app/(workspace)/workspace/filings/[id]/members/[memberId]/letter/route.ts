import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { FILE_MIMES } from "@/lib/domain/file/kinds";
import { env } from "@/lib/env";
import { now } from "@/lib/infrastructure/clock";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { invitationLetterPdf } from "@/lib/infrastructure/pdf/invitation-letter-pdf";
import { currentActor } from "@/lib/infrastructure/session/session";
import { dateText } from "@/lib/messages/dates";
import { memberPage, viewLabel, viewValue } from "@/lib/messages/member";
import { findMemberPage } from "@/lib/usecases/member/find-member";
import { invitationAddress } from "@/lib/usecases/member/invite-members";

export const dynamic = "force-dynamic";

/** The letter that invites one member, to be printed and sent. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; memberId: string }> },
): Promise<Response> {
  const [{ id, memberId }, actor, at] = [await params, await currentActor(), now()];
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const page = await findMemberPage(actor, id, memberId, at);
  if (!page?.invitation) return new Response(null, { status: 404 });
  const { view, invitation } = page;
  const pdf = await invitationLetterPdf({
    ...view,
    part: Object.entries(view.part).map(([field, value]) => ({
      label: viewLabel(`part.${field}`),
      value: viewValue(`part.${field}`, value),
    })),
    linkUrl: invitationAddress(invitation.token),
    codeUrl: `${env.APP_URL}/invitations`,
    shortCode: invitation.shortCode,
    expiresOn: dateText(shanghaiDate(invitation.expiresAt)),
    contact: null,
    createdAt: at,
  });
  return madeFile(pdf, `${memberPage.letterName(view.memberName)}.pdf`, FILE_MIMES.pdf);
}
