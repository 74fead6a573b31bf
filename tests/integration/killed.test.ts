import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { makeVerifiedLead } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";

const root = path.resolve(import.meta.dirname, "../..");
const FILINGS = 24;
const DELAYS = [3, 12, 25, 40, 60, 90];

/** Starts submitting and kills the process without warning so many milliseconds after its first receipt. */
function submitAndKill(
  lead: { user: string; organization: string },
  filings: string[],
  delay: number,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const script = path.join(root, "tests/support/submit-until-killed.ts");
    const child = spawn(
      process.execPath,
      ["--import", "tsx", script, lead.user, lead.organization, ...filings],
      {
        cwd: root,
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let said = "";
    let dying = false;
    child.stdout.on("data", (text) => {
      said += text;
      if (!dying && filings.some((id) => said.includes(id))) {
        dying = true;
        setTimeout(() => child.kill("SIGKILL"), delay);
      }
    });
    child.once("error", reject);
    child.once("exit", () => resolve(said.split("\n").filter((line) => filings.includes(line))));
  });
}

it("a server killed between click and answer leaves nothing or everything, and every shown receipt", async () => {
  await installReference(prisma);
  const lead = await makeVerifiedLead();
  const ids: string[] = [];
  for (let index = 0; index < FILINGS; index++) ids.push((await makeFiling(lead, { memberCount: 3 })).id);
  const who = { user: lead.administrator.id, organization: lead.organization.id };
  const answered: string[] = [];
  for (const delay of DELAYS) {
    const drafts = await prisma.filing.findMany({
      where: { id: { in: ids }, state: "draft" },
      select: { id: true },
    });
    answered.push(
      ...(await submitAndKill(
        who,
        drafts.map(({ id }) => id),
        delay,
      )),
    );
  }
  const rows = await prisma.filing.findMany({
    where: { id: { in: ids } },
    include: { events: true, notices: true, submissions: true },
  });
  for (const row of rows) {
    const everything = { state: "accepted", events: 4, notices: 2, submissions: 1, numbered: true };
    const nothing = { state: "draft", events: 1, notices: 0, submissions: 0, numbered: false };
    expect([everything, nothing]).toContainEqual({
      state: row.state,
      events: row.events.length,
      notices: row.notices.length,
      submissions: row.submissions.length,
      numbered: row.caseNumber !== null,
    });
  }
  const submitted = rows.filter(({ state }) => state === "accepted");
  expect(submitted.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
  expect(submitted.length).toBeGreaterThan(0);
  const numbers = submitted.map(({ caseNumber }) => Number(caseNumber?.slice(18, 23))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
}, 120_000);
