import os from "node:os";
import { Logger, run, type TaskList } from "graphile-worker";
import { beat } from "../data/heartbeat";
import { env } from "../env";
import { now } from "./clock";
import { fileStore } from "./files/file-store";
import { cleanUploads } from "./files/partial-uploads";
import { scanContent } from "./files/scan";
import { logFault } from "./log";
import { sendLetter } from "./mail/send-letter";
import { storeDump } from "./open-data/store-dump";

const removeContent = (sha256: string): Promise<void> => fileStore.remove(sha256);

/** The outside world that jobs are given. */
export const jobPorts = { sendLetter, scanContent, cleanUploads, storeDump, removeContent };

type RunningJobs = {
  /** Ends when the worker has stopped, by a signal or by `stop`. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const HEARTBEAT_MS = 15_000;

const logger = new Logger(({ label }) => (level, message, meta) => {
  if (level === "error") logFault(`jobs ${label}`, "", meta?.error ?? message);
});

/**
 * Runs jobs beside any number of other workers: each due job runs once. The queue's tables must be there
 * already; the application's role does not make tables. With `signals` the process stops cleanly when told to.
 */
export async function startJobs(
  tasks: Record<string, (at: Date) => Promise<void>>,
  crontab: readonly string[],
  { signals = false }: { signals?: boolean } = {},
): Promise<RunningJobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, () => task(now())]),
  );
  const runner = await run({
    connectionString: process.env.DATABASE_URL ?? env.DATABASE_URL,
    concurrency: 3,
    maxPoolSize: 5,
    pollInterval: 2000,
    noHandleSignals: !signals,
    taskList,
    crontab: crontab.join("\n"),
    logger,
  });
  const stopBeating = startBeating();
  const ended = runner.promise.finally(stopBeating);
  return { ended, stop: () => runner.stop() };
}

function startBeating(): () => void {
  const id = `${os.hostname()}:${process.pid}`;
  const tick = () => void beat(id).catch((error) => logFault("heartbeat", id, error));
  tick();
  const timer = setInterval(tick, HEARTBEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
}
