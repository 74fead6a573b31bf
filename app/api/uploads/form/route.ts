import { receiveForm } from "@/lib/infrastructure/files/form-upload";
import { settleFile } from "@/lib/usecases/file/settle";

export const dynamic = "force-dynamic";

/** A multipart form of a browser without JavaScript; 303 back to the page. */
export const POST = (request: Request): Promise<Response> => receiveForm(request, settleFile);
