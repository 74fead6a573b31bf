import { findAgreementFile } from "@/lib/data/confirmations";
import { fileResponse } from "@/lib/infrastructure/files/file-response";
import { currentActor } from "@/lib/infrastructure/session/session";

export const dynamic = "force-dynamic";

/** The agreement, for the member unit by account. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ memberId: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const file = actor.kind === "applicant" ? await findAgreementFile(actor, (await params).memberId) : null;
  return file ? fileResponse(request, file, true) : new Response(null, { status: 404 });
}
