import { receiveContestForm } from "@/lib/infrastructure/files/contest-form";
import { receiveContest } from "@/lib/usecases/contest/receive";

export const dynamic = "force-dynamic";

/** A listed unit contests its membership, with its sealed letter; 303 to its receipt or back to the form. */
export const POST = (request: Request): Promise<Response> => receiveContestForm(request, receiveContest);
