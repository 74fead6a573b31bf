import { findAgreementFile } from "@/lib/data/confirmations";
import { fileResponse } from "@/lib/infrastructure/files/file-response";
import { currentInvitee } from "@/lib/infrastructure/session/invitee-session";

export const dynamic = "force-dynamic";

/** The agreement that the invited member is asked about. 404 for everyone without the open session of this link. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const invitee = await currentInvitee((await params).token);
  const file = invitee && (await findAgreementFile(invitee, invitee.memberId));
  return file ? fileResponse(request, file, true) : new Response(null, { status: 404 });
}
