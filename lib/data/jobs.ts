import type { Tx } from "./client";

/** Asks the worker for a job once this transaction commits; asked for twice before it runs, it runs once. */
export async function askForJob(
  tx: Tx,
  name: "fill-due-dates" | "recompute-due-dates" | "run-imports",
): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, '{}'::json, job_key := ${name}, run_at := now())`;
}
