/** Senders' addresses are noted and changes of the register heard of from the first request on. In the demonstration the web process runs the jobs too; in production `npm run worker` does, beside the web processes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { noteSenderAddresses } = await import("./lib/infrastructure/sender-address");
  noteSenderAddresses();
  const { keepAnswersFresh } = await import("./lib/infrastructure/fresh-answers");
  keepAnswersFresh();
  const { standInFront } = await import("./lib/infrastructure/open-data/in-front");
  standInFront();
  const { isDemonstration } = await import("./lib/env");
  if (!isDemonstration || process.env.JOBS === "off") return;
  const { jobPorts, startJobs } = await import("./lib/infrastructure/jobs");
  const { CRONTAB, tasksWith } = await import("./lib/usecases/jobs");
  await startJobs(tasksWith(jobPorts), CRONTAB);
}
