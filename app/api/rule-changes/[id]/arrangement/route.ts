import { takeAllowance } from "@/lib/data/allowances";
import { recordAttempt } from "@/lib/data/attempts";
import { findRuleChange } from "@/lib/data/rule-changes";
import { now } from "@/lib/infrastructure/clock";
import { isSameOrigin } from "@/lib/infrastructure/same-origin";
import { currentActor } from "@/lib/infrastructure/session/session";
import { receiveArrangement } from "@/lib/infrastructure/spreadsheet/arrangement-file";
import { ARRANGEMENT } from "@/lib/usecases/rule-change/calendar-strategy";
import { saveRuleChange } from "@/lib/usecases/rule-change/save";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };
const seeOther = (location: string) => new Response(null, { status: 303, headers: { Location: location } });

/** A year's arrangement as a file: its lines, faulty ones included, are written onto the draft; 303 to the form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const [{ id }, actor] = [await params, await currentActor()];
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (actor.kind === "public") return new Response(null, { status: 401 });
  const change = actor.kind === "staff" ? await findRuleChange(actor, id) : null;
  if (actor.kind !== "staff" || change?.kind !== "calendar") return new Response(null, { status: 404 });
  const page = `/admin/changes/${id}/${ARRANGEMENT}`;
  const refused = async (code: string) => {
    await recordAttempt({ actor, action: "uploadArrangement", outcome: "refused", code, object: id });
    return seeOther(`${page}?refused=${code}`);
  };
  if (!(await takeAllowance(`arrangement:${actor.userId}`, 30, 3600, now()))) return refused("tooMany");
  const received = await receiveArrangement(request);
  if (typeof received === "string") return refused(received);
  const { lines, source, typedSource, file, version, count } = received;
  const values = { lines, source: typedSource || source, file };
  const step = { changeId: id, version, edit: { as: "section" as const, section: ARRANGEMENT, values } };
  const outcome = await saveRuleChange(actor, step, now());
  if (!outcome.ok) return refused(outcome.refusal);
  await recordAttempt({ actor, action: "uploadArrangement", outcome: "done", object: id });
  return seeOther(`${page}?read=${count}`);
}
