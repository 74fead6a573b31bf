import { takeAllowance } from "@/lib/data/allowances";
import { recordAttempt } from "@/lib/data/attempts";
import { FILE_MIMES } from "@/lib/domain/file/kinds";
import { now } from "@/lib/infrastructure/clock";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { isSameOrigin } from "@/lib/infrastructure/same-origin";
import { currentActor } from "@/lib/infrastructure/session/session";
import { receiveSpreadsheet, uploadKey } from "@/lib/infrastructure/spreadsheet/receive";
import { keepResult, templateFile } from "@/lib/infrastructure/spreadsheet/rejected-rows";
import { template } from "@/lib/messages/member-spreadsheet";
import { addMembersFromSpreadsheet } from "@/lib/usecases/member/add-members-from-spreadsheet";
import { listMembers } from "@/lib/usecases/member/list-members";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };
const seeOther = (location: string) => new Response(null, { status: 303, headers: { Location: location } });

/** The empty template. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  if (actor.kind !== "applicant") return new Response(null, { status: 404 });
  return madeFile(await templateFile(), `${template.fileName}.xlsx`, FILE_MIMES.xlsx);
}

/** A filled one as multipart form: rows that stand are added, 303 to the page that tells what happened. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const [{ id }, actor] = [await params, await currentActor()];
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (actor.kind === "public") return new Response(null, { status: 401 });
  if (actor.kind !== "applicant" || !(await listMembers(actor, id, now())))
    return new Response(null, { status: 404 });
  const page = `/workspace/filings/${id}/members/add`;
  const refused = async (code: string) => {
    await recordAttempt({ actor, action: "addMembersFromSpreadsheet", outcome: "refused", code, object: id });
    return seeOther(`${page}?refused=${code}#spreadsheet`);
  };
  if (!(await takeAllowance(uploadKey(actor), 30, 3600, now()))) return refused("tooMany");
  const received = await receiveSpreadsheet(request);
  if (typeof received === "string") return refused(received);
  const outcome = await addMembersFromSpreadsheet(actor, { filingId: id, rows: received.rows });
  if (!outcome.ok) return refused(outcome.refusal);
  await recordAttempt({ actor, action: "addMembersFromSpreadsheet", outcome: "done", object: id });
  const key = await keepResult(id, { ...outcome.value, userId: actor.userId, format: received.format });
  return seeOther(`${page}/result?key=${key}`);
}
