import pg from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { done } from "@/lib/domain/result";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { changeCase } from "@/lib/usecases/filing/advance";
import { escalateTerms } from "@/lib/usecases/filing/escalate";
import { requestJointOpinion } from "@/lib/usecases/filing/joint-opinion";
import { requestCorrection } from "@/lib/usecases/filing/request-correction";
import { proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { scheduleSiteVisit } from "@/lib/usecases/filing/site-visit";
import { makeUser } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, makeDepartment, submitReady, underReview } from "../support/department";

const MONDAY = new Date("2022-03-07T02:00:00Z");
/** So many calendar days after Monday 2022-03-07, 10:00 in Shanghai. */
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);
/** Ten working days from Monday end on 2022-03-21; eight of them are used on 2022-03-17. */
const [BEFORE, URGENT, OVERDUE] = [later(9), later(10), later(15)];

let nm: Department;
let gs: Department;
let serial = 0;

beforeAll(async () => {
  await installReference(prisma);
  [nm, gs] = [await makeDepartment("nm"), await makeDepartment("gs")];
});

const nameOf = () => `演示催办${++serial}创新联合体`;

/** Of Inner Mongolia, accepted at once. */
const accepted = () => submitReady(MONDAY, { province: "nm", name: nameOf() });

async function taken() {
  const filing = await accepted();
  expect(await takeFiling(nm.reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({ ok: true });
  return filing;
}

/** Who was told what of a case, by mail. */
async function told(name: string): Promise<[string, string][]> {
  const mail = await prisma.outboxMessage.findMany({
    where: { subject: { in: [`期限将至：${name}`, `期限已过：${name}`] } },
    orderBy: { id: "asc" },
  });
  return mail
    .map(({ subject, recipient }): [string, string] => [subject.slice(0, 4), unseal(recipient)])
    .sort();
}

const marks = (filingId: string) =>
  prisma.escalation.findMany({ where: { filingId }, orderBy: [{ at: "asc" }, { step: "asc" }] });

const approversOf = ({ approver, head }: Department) => [approver.email, head.email];
const all = (level: string, ...emails: string[]) =>
  [...new Set(emails)].sort().map((email) => [level, email]);

describe("escalation", () => {
  it("tells the holder at 80 %, and when the term is over the heads too, each once", async () => {
    const { id, name } = await taken();
    await escalateTerms(BEFORE);
    expect(await told(name)).toEqual([]);
    expect((await escalateTerms(URGENT)).urgent).toBeGreaterThan(0);
    expect(await told(name)).toEqual([["期限将至", nm.reviewer.email]]);
    await escalateTerms(later(11));
    expect(await told(name)).toHaveLength(1);
    await escalateTerms(OVERDUE);
    await escalateTerms(later(16));
    expect(await told(name)).toEqual(
      [...all("期限已过", nm.reviewer.email, ...approversOf(nm)), ["期限将至", nm.reviewer.email]].sort(),
    );
    expect((await marks(id)).map(({ level, told: people }) => [level, people])).toEqual([
      ["urgent", 1],
      ["overdue", 3],
    ]);
  });

  it("tells the people of the post where nobody holds the case, or its holder has left", async () => {
    const [unheld, left] = [await accepted(), await taken()];
    const gone = await makeUser(prisma, { kind: "staff", province: "nm", status: "disabled" });
    await prisma.filing.update({ where: { id: left.id }, data: { assigneeId: gone.id } });
    await escalateTerms(URGENT);
    const reviewers = all("期限将至", nm.reviewer.email, nm.second.email);
    expect(await told(unheld.name)).toEqual(reviewers);
    expect(await told(left.name)).toEqual(reviewers);
  });

  it("catches up after an outage without telling twice, and tells the next step's holder anew", async () => {
    const { id, name } = await taken();
    await escalateTerms(OVERDUE);
    await escalateTerms(later(20));
    expect(await told(name)).toEqual(all("期限已过", nm.reviewer.email, ...approversOf(nm)));
    const proposal = { filingId: id, outcome: "approve", reasons: "齐全", remedies: "" } as const;
    expect(await proposeDecision(nm.reviewer, proposal, later(20))).toMatchObject({ ok: true });
    await escalateTerms(later(20));
    expect((await marks(id)).map(({ step }) => step.split(":")[0])).toEqual(["checking", "approving"]);
    expect(await told(name)).toHaveLength(5);
  });

  it("leaves stopped time out", async () => {
    const { id, name } = await taken();
    const mark = { address: "tasks.0.goal", verdict: "deficient" as const, problem: "笼统", remedy: "写明" };
    expect(await saveReviewMarks(nm.reviewer, { filingId: id, marks: [mark] }, later(8))).toMatchObject({
      ok: true,
    });
    expect(await requestCorrection(nm.reviewer, { filingId: id }, later(8))).toMatchObject({ ok: true });
    await escalateTerms(OVERDUE);
    await escalateTerms(later(28));
    expect(await told(name)).toEqual([]);
  });

  it("tells once however many workers run at the same time", async () => {
    const cases = [await taken(), await taken(), await taken()];
    const runs = await Promise.all([escalateTerms(URGENT), escalateTerms(URGENT), escalateTerms(URGENT)]);
    expect(runs.reduce((sum, { urgent }) => sum + urgent, 0)).toBe(3);
    for (const { id, name } of cases) {
      expect(await told(name)).toEqual([["期限将至", nm.reviewer.email]]);
      expect(await marks(id)).toHaveLength(1);
    }
  });
});

describe("terms of those outside the desk", () => {
  it("tell the recommending office alone", async () => {
    const { name } = await submitReady(MONDAY, { province: "gs", name: nameOf() });
    await escalateTerms(URGENT);
    expect(await told(name)).toEqual(all("期限将至", gs.maker.email, gs.checker.email));
    await escalateTerms(later(40));
    expect((await told(name)).filter(([level]) => level === "期限已过")).toEqual(
      all("期限已过", gs.maker.email, gs.checker.email, ...approversOf(gs)),
    );
  });

  it("tell the second department of its opinion and the reviewer of the case's own term", async () => {
    const { id, name } = await underReview(gs, MONDAY, { name: nameOf() });
    expect(await requestJointOpinion(gs.reviewer, { filingId: id }, MONDAY)).toMatchObject({ ok: true });
    const { stepDueOn, dueOn } = await prisma.filing.findUniqueOrThrow({ where: { id } });
    expect(dueOn).not.toBeNull();
    await escalateTerms(stepDueOn ?? MONDAY);
    expect((await told(name)).filter(([, email]) => email === gs.jointReviewer.email)).toEqual([
      ["期限将至", gs.jointReviewer.email],
    ]);
    await escalateTerms(later(60));
    const over = (await told(name)).filter(([level]) => level === "期限已过").map(([, email]) => email);
    expect(new Set(over)).toEqual(new Set([gs.jointReviewer.email, gs.reviewer.email, ...approversOf(gs)]));
    expect(await marks(id)).toHaveLength(3);
  });

  it("tell those who visit", async () => {
    const { id, name } = await underReview(gs, MONDAY, { name: nameOf() });
    const visitors = [gs.reviewer, gs.second];
    const plan = {
      filingId: id,
      plannedOn: "2022-03-21",
      place: "兰州",
      visitorIds: visitors.map(({ userId }) => userId),
    };
    expect(await scheduleSiteVisit(gs.reviewer, plan, MONDAY)).toMatchObject({ ok: true });
    await escalateTerms(URGENT);
    expect(await told(name)).toEqual(all("期限将至", ...visitors.map(({ email }) => email)));
  });

  it("tell the experts who have not scored, and when it is over the heads", async () => {
    const { id, name } = await underReview(gs, MONDAY, { name: nameOf() });
    const emails = await expertRound(id);
    await escalateTerms(later(60));
    const over = all("期限已过", ...emails.slice(0, 2), ...approversOf(gs));
    expect(await told(name)).toEqual(over);
    const mail = await prisma.outboxMessage.findMany({ where: { subject: `期限已过：${name}` } });
    const toExpert = mail.find(({ recipient }) => unseal(recipient) === emails[0]);
    expect(unseal(toExpert?.text ?? "")).toContain("/reviews");
    expect(unseal(toExpert?.text ?? "")).not.toContain("/desk/");
  });
});

/** An open round with three experts, the last of whom has scored. */
async function expertRound(filingId: string): Promise<string[]> {
  const emails: string[] = [];
  const expertIds: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const user = await makeUser(prisma, { kind: "expert", province: "gs" });
    const data = { userId: user.id, province: "gs", unitName: "演示大学", fields: [] };
    const { id } = await prisma.expert.create({ data });
    emails.push(user.email);
    expertIds.push(id);
  }
  const opened = await changeCase(gs.reviewer, filingId, MONDAY, async () =>
    done({
      steps: [{ action: "openExpertRound" as const, by: gs.reviewer }],
      columns: { stepDueOn: "2022-04-11" },
      write: async (tx) => {
        await tx.expertRound.create({
          data: {
            filingId,
            number: 1,
            mode: "meeting",
            fields: [],
            size: 3,
            seed: "seed",
            candidates: [],
            indicators: [],
            expectedOn: new Date("2022-04-11"),
            openedById: gs.reviewer.userId,
            openedAt: MONDAY,
            seats: {
              create: expertIds.map((expertId, position) => ({
                expertId,
                position,
                state: position === 2 ? ("scored" as const) : ("invited" as const),
                invitedAt: MONDAY,
              })),
            },
          },
        });
      },
      result: () => null,
    }),
  );
  expect(opened).toMatchObject({ ok: true });
  return emails;
}

it("a worker killed in the middle tells nobody twice and nobody never", async () => {
  const cases = [await taken(), await taken(), await taken()];
  const [, second] = cases;
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  const admin = new pg.Client({ connectionString: inject("cluster").adminUrl });
  await Promise.all([owner.connect(), admin.connect()]);
  try {
    // The mail of one case hangs after its mark is written; there the worker's connection dies.
    await owner.query(`CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW."subject" LIKE '%${second?.name}' THEN PERFORM pg_sleep(20); END IF; RETURN NEW; END $$`);
    await owner.query(
      `CREATE TRIGGER hang BEFORE INSERT ON "OutboxMessage" FOR EACH ROW EXECUTE FUNCTION hang()`,
    );
    const run = escalateTerms(URGENT).then(
      () => "done",
      () => "died",
    );
    await killSleeper(admin);
    expect(await run).toBe("died");
    expect(await told(second?.name ?? "")).toEqual([]);
    expect(await marks(second?.id ?? "")).toEqual([]);
    await owner.query(`DROP TRIGGER hang ON "OutboxMessage"`);
  } finally {
    await Promise.all([owner.end(), admin.end()]);
  }
  await Promise.all([escalateTerms(URGENT), escalateTerms(URGENT)]);
  for (const { name } of cases) expect(await told(name)).toEqual([["期限将至", nm.reviewer.email]]);
});

async function killSleeper(admin: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { rowCount } = await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE wait_event = 'PgSleep' AND datname = $1 AND pid <> pg_backend_pid()`,
      [new URL(process.env.DATABASE_URL ?? "").pathname.slice(1)],
    );
    if (rowCount) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error("no worker slept");
}
