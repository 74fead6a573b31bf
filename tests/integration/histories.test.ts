import { beforeAll, describe, expect, it } from "vitest";
import { findCalendar } from "@/lib/data/calendars";
import { prisma } from "@/lib/data/client";
import { type Actor, mintActor, systemActor } from "@/lib/domain/actor";
import { dueDate } from "@/lib/domain/calendar/clock";
import { columnDate, shanghaiDate } from "@/lib/domain/calendar/dates";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { stopsOf } from "@/lib/usecases/filing/clock";
import { expertActor, makeExpert, makeStaff, staffActor } from "@/prisma/factories";
import { makeReadyFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { HOME_REGION } from "@/prisma/sample/units";
import { type History, readHistory, shanghaiInstant } from "../support/history";
import { ACTS, type Stage } from "../support/history-acts";

async function setStage(history: History): Promise<Stage> {
  const { province, track, consortium, people } = history;
  const first = history.steps[0];
  if (!first) throw new Error("a history has steps");
  const day = first.at.slice(0, 10);
  const filing = await makeReadyFiling({
    province,
    track,
    name: consortium.name,
    memberCount: consortium.units - 1,
    at: shanghaiInstant(`${day} 08:00`),
    signedOn: day,
  });
  const cast: Record<string, Actor> = {
    system: systemActor("history"),
    public: mintActor({ kind: "public", ip: "127.0.0.1" }),
  };
  for (const [name, who] of Object.entries(people))
    cast[name] =
      "unit" in who
        ? filing.owner
        : staffActor(
            await makeStaff(prisma, {
              province,
              name,
              roles: [who.role],
              officeCode: who.office ? HOME_REGION[province] : null,
            }),
          );
  const experts = await Promise.all(
    Array.from({ length: history.experts ?? 0 }, async () =>
      expertActor(await makeExpert(prisma, { province, fields: ["C"] })),
    ),
  );
  return { filingId: filing.id, people: cast, experts };
}

/** Acts that nothing blocks, by person; people without any are left out. */
async function possibleActs({ filingId, people }: Stage, at: Date): Promise<Record<string, string[]>> {
  const possible: Record<string, string[]> = {};
  for (const [name, actor] of Object.entries(people)) {
    if (actor.kind === "system") continue;
    const assessment = await assessFiling(actor, filingId, at);
    const open = assessment?.actions.filter(({ blockedBy }) => blockedBy.length === 0) ?? [];
    if (open.length > 0) possible[name] = open.map(({ action }) => action).sort();
  }
  return possible;
}

const noticesOf = async (filingId: string, lead: Actor): Promise<string[]> => {
  const organizationId = lead.kind === "applicant" ? lead.organization?.id : undefined;
  const rows = await prisma.notice.findMany({
    where: { filingId, organizationId: organizationId ?? "" },
    orderBy: { number: "asc" },
  });
  return rows.map(({ template }) => template);
};

async function clockOf(filingId: string, at: Date) {
  const assessment = await assessFiling(systemActor("history"), filingId, at);
  if (!assessment) throw new Error("the case is gone");
  const { filing } = assessment;
  const days = filing.dueDays ?? 0;
  const clock = { startedOn: shanghaiDate(filing.acceptedAt ?? at), days, stops: stopsOf(filing.stops) };
  const due = dueDate(await findCalendar(), clock);
  if (!due.ok || !due.stopped) throw new Error("the clock does not stand");
  return { elapsed: days - due.remaining, remaining: due.remaining };
}

beforeAll(() => installReference(prisma));

describe("cases as they went", () => {
  for (const file of ["beifang-2021.json", "zhongyiyao-2022.json", "gongshi-2023.json"]) {
    const history = readHistory(file);
    it(`replays ${history.title}`, async () => {
      const stage = await setStage(history);
      const { lead } = stage.people;
      if (!lead) throw new Error("a history has a lead");
      let told = 0;
      for (const { at: time, who, does, with: given = {}, afterwards } of history.steps) {
        const at = shanghaiInstant(time);
        const step = `${time} ${who} ${does}`;
        const outcome = await ACTS[does](stage.people[who] ?? systemActor(who), stage, given, at);
        if (outcome) expect(outcome.ok || outcome.refusal, step).toBe(true);
        const row = await prisma.filing.findUniqueOrThrow({
          where: { id: stage.filingId },
          include: { consortium: true },
        });
        expect(row.state, step).toBe(afterwards.state);
        if (afterwards.due !== undefined)
          expect(row.dueOn && columnDate(row.dueOn), `${step}: due`).toBe(afterwards.due);
        if (afterwards.step) expect(row.stepDueOn && columnDate(row.stepDueOn), step).toBe(afterwards.step);
        if (afterwards.elapsed !== undefined)
          expect(await clockOf(stage.filingId, at), `${step}: clock`).toEqual({
            elapsed: afterwards.elapsed,
            remaining: afterwards.remaining,
          });
        const notices = await noticesOf(stage.filingId, lead);
        expect(notices.slice(told), `${step}: notices`).toEqual(afterwards.notices ?? []);
        told = notices.length;
        if (afterwards.number) expect(row.consortium?.number, step).toBe(afterwards.number);
        if (afterwards.may) expect(await possibleActs(stage, at), `${step}: may`).toEqual(afterwards.may);
      }
    });
  }
});
