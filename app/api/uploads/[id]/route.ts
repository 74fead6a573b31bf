import { abandonUpload, continueUpload, reportUpload } from "@/lib/infrastructure/files/resumable-upload";
import { settleFile } from "@/lib/usecases/file/settle";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** How many bytes have arrived. */
export async function HEAD(_request: Request, { params }: Context): Promise<Response> {
  return reportUpload((await params).id);
}

/** The next bytes; 200 with the file's id after the last. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return continueUpload(request, (await params).id, settleFile);
}

/** Gives up an unfinished upload. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return abandonUpload(request, (await params).id);
}
