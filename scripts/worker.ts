import { loadDotEnv } from "./environment.mjs";

// Settings are read once, when the first module of the application is loaded.
loadDotEnv();
const { jobPorts, startJobs } = await import("../lib/infrastructure/jobs");
const { CRONTAB, tasksWith } = await import("../lib/usecases/jobs");

/** `npm run worker`: delivers mail, scans files, keeps deadlines; as many of them as wanted beside the web servers. */
const jobs = await startJobs(tasksWith(jobPorts), CRONTAB, { signals: true });
console.log("worker runs 后台任务已启动");
await jobs.ended;
process.exit(0);
