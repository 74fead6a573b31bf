import { prisma } from "@/lib/data/client";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { isTerminal } from "@/lib/domain/filing/states";
import { startFiling } from "@/lib/usecases/filing/start-filing";
import { applicantActor } from "../factories";
import { makeFiling } from "../filing-factory";
import { caseSteps, LAST_ACTION } from "./case-steps";
import { CASES, type PlannedCase } from "./cases";
import type { Cast } from "./cast";
import { daysBefore } from "./days-before";
import { namedId } from "./named-id";

/** Every case by the use cases a person would take, dated back from the day of the seed. */
export async function installCases(cast: Cast, today: Date): Promise<void> {
  for (const plan of CASES) await installCase(cast, plan, today);
  await startEmptyDraft(cast, today);
  await labelProjections();
}

/** Goes on where an interrupted seed stopped: the draft is made at once, and the history tells which steps are done. */
async function installCase(cast: Cast, plan: PlannedCase, today: Date): Promise<void> {
  const lead = plan.lead(cast);
  const begun = await prisma.filing.findFirst({
    where: { name: plan.name },
    select: { id: true, state: true },
  });
  if (begun && isTerminal(begun.state)) return;
  const at = daysBefore(today, plan.drafted);
  const signedOn = shanghaiDate(daysBefore(today, plan.drafted + 2));
  const province = plan.draft?.(cast).province ?? "nm";
  const { id } = begun ?? (await makeFiling(lead, { name: plan.name, at, signedOn, ...plan.draft?.(cast) }));
  const take = caseSteps(cast, lead, { id, province }, today);
  // A step that needs a year whose arrangement is not published ends the story there.
  for (const [step, days] of plan.steps.slice(await countTaken(id, plan)))
    if ((await take[step](days)) === null) return;
}

/** How many steps of the plan the case's history already tells. */
async function countTaken(filingId: string, { steps }: PlannedCase): Promise<number> {
  const events = await prisma.filingEvent.findMany({
    where: { filingId },
    orderBy: { sequence: "asc" },
    select: { action: true },
  });
  let taken = 0;
  for (const { action } of events) {
    const next = steps[taken]?.[0];
    if (next && (LAST_ACTION[next] as readonly string[]).includes(action)) taken += 1;
  }
  return taken;
}

async function startEmptyDraft({ leads: { first } }: Cast, today: Date): Promise<void> {
  const actor = applicantActor(first.administrator, first.organization);
  const key = namedId("draft:empty");
  const outcome = await startFiling(
    actor,
    { province: "nm", track: "openFiling", key },
    daysBefore(today, 1),
  );
  if (!outcome.ok) throw new Error(`demonstration draft was refused (${outcome.refusal})`);
}

/** What the cases put on the register is as made up as they are. */
async function labelProjections(): Promise<void> {
  const demonstration = true;
  await prisma.consortium.updateMany({ where: { filingId: { not: null } }, data: { demonstration } });
  await prisma.platform.updateMany({ where: { organization: { demonstration } }, data: { demonstration } });
}
