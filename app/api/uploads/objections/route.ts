import { receiveObjectionForm } from "@/lib/infrastructure/files/objection-form";
import { receiveObjection } from "@/lib/usecases/public-notice/receive-objection";

export const dynamic = "force-dynamic";

/** An objection to a public notice with its files, from anybody; 303 to its receipt or back to the form. */
export const POST = (request: Request): Promise<Response> => receiveObjectionForm(request, receiveObjection);
