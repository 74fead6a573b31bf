import { takeAllowance } from "@/lib/data/allowances";
import { recordAttempt } from "@/lib/data/attempts";
import { IMPORT_KEEPER } from "@/lib/domain/import/transitions";
import { now } from "@/lib/infrastructure/clock";
import { isSameOrigin } from "@/lib/infrastructure/same-origin";
import { currentActor } from "@/lib/infrastructure/session/session";
import { receiveImport } from "@/lib/infrastructure/spreadsheet/import-file";
import { startImport } from "@/lib/usecases/import/start";

export const dynamic = "force-dynamic";

const seeOther = (location: string) => new Response(null, { status: 303, headers: { Location: location } });

/** A list of an administrator as multipart form; 303 to its columns and preview, or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (actor.kind === "public") return new Response(null, { status: 401 });
  if (actor.kind !== "staff" || !actor.roles.includes(IMPORT_KEEPER))
    return new Response(null, { status: 404 });
  const refused = async (code: string) => {
    await recordAttempt({ actor, action: "startImport", outcome: "refused", code });
    return seeOther(`/admin/imports?refused=${code}`);
  };
  if (!(await takeAllowance(`import:${actor.userId}`, 30, 3600, now()))) return refused("tooMany");
  const received = await receiveImport(request);
  if (typeof received === "string") return refused(received);
  const outcome = await startImport(actor, received, now());
  if (!outcome.ok) return refused(outcome.refusal);
  await recordAttempt({ actor, action: "startImport", outcome: "done", object: outcome.value.id });
  return seeOther(`/admin/imports/${outcome.value.id}`);
}
