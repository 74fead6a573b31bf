import { expect, test, vi } from "vitest";
import { prisma } from "@/lib/data/client";
import { inTransaction } from "@/lib/data/transaction";
import { jobPorts, startJobs } from "@/lib/infrastructure/jobs";
import { CRONTAB, tasksWith } from "@/lib/usecases/jobs";
import { leaveMail } from "@/lib/usecases/outbox";

const leave = (subject: string) =>
  inTransaction((tx) => leaveMail(tx, [{ to: "lihua@example.org", subject, text: "正文" }]));

test("the application's role runs jobs: mail left in a transaction is taken care of after its commit", async () => {
  const jobs = await startJobs(tasksWith(jobPorts), CRONTAB);
  try {
    await leave("一");
    // Without a mail server the letter is kept readable.
    await vi.waitFor(async () => {
      expect(await prisma.outboxMessage.findMany({ select: { state: true } })).toEqual([{ state: "kept" }]);
    }, 10_000);
    await vi.waitFor(async () => expect(await prisma.workerHeartbeat.count()).toBe(1));
  } finally {
    await jobs.stop();
  }
});

test("two workers run a due job once", async () => {
  const runs: Date[] = [];
  const tasks = { "deliver-mail": async (at: Date) => void runs.push(at) };
  const workers = [await startJobs(tasks, []), await startJobs(tasks, [])];
  try {
    await leave("二");
    await vi.waitFor(() => expect(runs.length).toBeGreaterThan(0), 10_000);
    await new Promise((wake) => setTimeout(wake, 500));
    expect(runs).toHaveLength(1);
  } finally {
    for (const worker of workers) await worker.stop();
  }
});
