import { FILE_MIMES } from "@/lib/domain/file/kinds";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { currentActor } from "@/lib/infrastructure/session/session";
import { importFile } from "@/lib/infrastructure/spreadsheet/import-file";
import { loadImportFile } from "@/lib/usecases/import/load-file";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** The rows as they came, with what became of each and why; `rows=faults` for those that were not written. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ id }, actor] = [await params, await currentActor()];
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const only = new URL(request.url).searchParams.get("rows") === "faults" ? "faults" : "all";
  const file = await loadImportFile(actor, id, only);
  if (!file) return new Response(null, { status: 404 });
  const content = await importFile(file.rows, file);
  return madeFile(content, file.name, FILE_MIMES[file.format]);
}
