import { recordAttempt } from "@/lib/data/attempts";
import { findFile } from "@/lib/data/files";
import { fileResponse } from "@/lib/infrastructure/files/file-response";
import { currentUploader } from "@/lib/infrastructure/files/uploader";
import { files } from "@/lib/messages/files";
import { idField } from "@/lib/schemas/form";

export const dynamic = "force-dynamic";

/** A file to save, or with ?preview=1 to look at (PDF and images only). 404 for files that are not the asker's. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentUploader();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const { id } = await params;
  const file = idField.safeParse(id).success ? await findFile(actor, id) : null;
  if (!file || file.scan === "quarantined") return new Response(null, { status: 404 });
  if (file.scan === "pending") return new Response(files.scanPending, { status: 409 });
  if (actor.kind === "staff" || actor.kind === "expert")
    await recordAttempt({ actor, action: "openFile", outcome: "viewed", object: id });
  return fileResponse(request, file, new URL(request.url).searchParams.get("preview") === "1");
}

export const HEAD = GET;
