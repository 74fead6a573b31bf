import { FILE_MIMES } from "@/lib/domain/file/kinds";
import { now } from "@/lib/infrastructure/clock";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { applicationPdf } from "@/lib/infrastructure/pdf/application-pdf";
import { currentActor } from "@/lib/infrastructure/session/session";
import { documents } from "@/lib/messages/documents";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { applicationDocument } from "./document";

export const dynamic = "force-dynamic";

/** The whole application as PDF, to circulate and stamp; for the lead unit, as it prints personal data as typed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const at = now();
  const assessment = actor.kind === "applicant" ? await assessFiling(actor, (await params).id, at) : null;
  if (!assessment) return new Response(null, { status: 404 });
  const pdf = await applicationPdf(await applicationDocument(actor, assessment, at));
  const name = `${documents.application.title}-${assessment.filing.name || assessment.filing.id}.pdf`;
  return madeFile(pdf, name, FILE_MIMES.pdf);
}
