import { takeAllowance } from "@/lib/data/allowances";
import { now } from "@/lib/infrastructure/clock";
import { isSameOrigin } from "@/lib/infrastructure/same-origin";
import { currentActor } from "@/lib/infrastructure/session/session";
import { sectionInput } from "@/lib/schemas/filing";
import { formValues } from "@/lib/schemas/form";
import { saveSection } from "@/lib/usecases/filing/save-section";

export const dynamic = "force-dynamic";

const STATUS: Partial<Record<string, number>> = { versionConflict: 409, notFound: 404, notAllowed: 404 };

const answer = (status: number, code: string): Response => Response.json({ code }, { status });

/** Autosave: the section's own form, posted while it is typed. 200 { version, savedAt }; 409 when another save came first. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string; section: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return answer(403, "otherOrigin");
  const [actor, { id, section }] = await Promise.all([currentActor(), params]);
  if (actor.kind === "public") return answer(401, "signedOut");
  if (actor.kind !== "applicant") return answer(404, "notFound");
  if (!(await takeAllowance(`autosave:${actor.userId}`, 2400, 3600, now()))) return answer(429, "tooMany");
  const form = await request.formData().catch(() => null);
  if (!form) return answer(400, "invalid");
  const input = sectionInput.safeParse({ ...formValues(form), do: "save", filingId: id, section });
  if (!input.success) return answer(422, "invalid");
  const outcome = await saveSection(actor, input.data, now());
  if (!outcome.ok) return answer(STATUS[outcome.refusal] ?? 422, outcome.refusal);
  return Response.json({ version: outcome.value.version, savedAt: outcome.value.savedAt.toISOString() });
}
