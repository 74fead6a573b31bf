import { FILE_MIMES } from "@/lib/domain/file/kinds";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { currentActor } from "@/lib/infrastructure/session/session";
import { findResult, rejectedFile } from "@/lib/infrastructure/spreadsheet/rejected-rows";
import { template } from "@/lib/messages/member-spreadsheet";

export const dynamic = "force-dynamic";

/** The rows that were not added, with a column of reasons, as XLSX or with ?format=csv as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const [{ id }, actor] = [await params, await currentActor()];
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const query = new URL(request.url).searchParams;
  const result = actor.kind === "applicant" ? await findResult(actor, id, query.get("key") ?? "") : null;
  if (!result) return new Response(null, { status: 404 });
  const format = query.get("format") === "csv" ? "csv" : "xlsx";
  const file = await rejectedFile(result.rejected, format);
  return madeFile(file, `${template.rejectedName}.${format}`, FILE_MIMES[format]);
}
