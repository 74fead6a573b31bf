import { randomUUID } from "node:crypto";
import type { Applicant } from "@/lib/domain/actor";
import { inTurn, line, ms, times, together } from "./figures";

const MEMBERS = 50;
const AT_ONCE = 50;
const SAVES = 100;

/** Submit with 50 members, 50 at once; draft save, 100 at once. Use cases on real PostgreSQL, without the browser. */
export async function benchWrites(): Promise<void> {
  const { applicantActor, makeVerifiedLead } = await import("@/prisma/factories");
  const { makeFiling } = await import("@/prisma/filing-factory");
  const lead = await makeVerifiedLead();
  const actor = applicantActor(lead.administrator, lead.organization);
  const filings: string[] = [];
  for (let index = 0; index < AT_ONCE + 11; index++)
    filings.push((await makeFiling(lead, { memberCount: MEMBERS })).id);
  await benchSubmit(actor, filings);
  await benchSave(actor, lead, makeFiling);
}

async function benchSubmit(actor: Applicant, filings: string[]): Promise<void> {
  const { submitFiling } = await import("@/lib/usecases/filing/submit");
  const submit = (filingId: string) => async () =>
    submitFiling(actor, { filingId, idempotencyKey: randomUUID(), acknowledged: [] }, new Date());
  await inTurn(filings.slice(0, 1).map(submit));
  const alone = await inTurn(filings.slice(1, 11).map(submit));
  const { values, sample } = await together(filings.slice(11).map(submit));
  const numbers = new Set(values.flatMap((outcome) => (outcome.ok ? [outcome.value.caseNumber] : [])));
  line(`submit, ${MEMBERS} members, one at a time: p50`, ms(alone.sample.p50));
  line(
    `submit, ${MEMBERS} members, ${AT_ONCE} at once: p95`,
    ms(sample.p95),
    `${times(sample.p95, alone.sample.p50)} one alone`,
  );
  line("  distinct numbers", `${numbers.size}/${AT_ONCE}`);
}

async function benchSave(
  actor: Applicant,
  lead: import("@/prisma/factories").MadeLead,
  makeFiling: typeof import("@/prisma/filing-factory").makeFiling,
): Promise<void> {
  const { saveSection } = await import("@/lib/usecases/filing/save-section");
  const drafts: string[] = [];
  for (let index = 0; index < SAVES; index++) drafts.push((await makeFiling(lead, { memberCount: 3 })).id);
  const save = (filingId: string) => async () =>
    saveSection(
      actor,
      {
        filingId,
        section: "governance",
        version: 1,
        texts: { council: "typed", contactName: "?" },
        rows: null,
      },
      new Date(),
    );
  const alone = await inTurn(drafts.slice(0, 10).map(save));
  const { values, sample } = await together(drafts.slice(10).map(save));
  line("draft save, one at a time: p50", ms(alone.sample.p50));
  line(
    `draft save, ${drafts.length - 10} at once: p95`,
    ms(sample.p95),
    `${times(sample.p95, alone.sample.p50)} one alone`,
  );
  line("  saved", `${values.filter(({ ok }) => ok).length}/${drafts.length - 10}`);
}
