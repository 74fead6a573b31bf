import { beginUpload } from "@/lib/infrastructure/files/resumable-upload";

export const dynamic = "force-dynamic";

/** Announces a file; 201 with the address to send it to. */
export const POST = (request: Request): Promise<Response> => beginUpload(request);
