import fs from "node:fs";
import path from "node:path";
import { dataFolder, loadDotEnv, resolveEnvironment } from "./environment.mjs";
import { ensurePackages } from "./install.mjs";
import { report, runCommand, SetupProblem } from "./progress.mjs";
import { endTools, packageProgram, root, runTool } from "./run-tool.mjs";
import { ensurePortIsFree, startWebServer, untilHealthy } from "./web-server.mjs";
import { welcome } from "./welcome.mjs";

const developing = process.argv.includes("--dev");
let stopping = false;

/** `npm start`: everything from a fresh clone to a running site, and on Ctrl-C back again. */
async function start() {
  loadDotEnv();
  const env = resolveEnvironment();
  await ensurePortIsFree(env.HOST, env.PORT);
  const running = [];
  const interrupted = untilInterrupted();
  try {
    const served = serve(env, running);
    // After Ctrl-C the step under way ends with an error of its own, which is no news.
    served.catch(() => undefined);
    return await Promise.race([served, interrupted]);
  } finally {
    endTools();
    for (const process of running.reverse()) {
      await process.stop();
    }
    report("stopped 已停止");
  }
}

async function serve(env, running) {
  report((await ensurePackages()) ? "packages installed" : "packages are up to date");
  const database = await openDatabase(env, running);
  await prepareSchema(env, database);
  // The web process never learns the owner's address: it cannot alter tables or history.
  const webEnv = { ...env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: "" };
  await seed({ ...env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
  if (!developing) {
    const { ensureBuild } = await import("./build.mjs");
    const built = await ensureBuild(webEnv, { force: database.created });
    report(built ? "site built" : "site is built already");
  }
  refuseWhenStopping();
  const server = startWebServer(developing ? "dev" : "start", webEnv);
  running.push(server);
  await untilHealthy(server, `http://${reachableHost(env.HOST)}:${env.PORT}`);
  report("web server answers");
  console.log(welcome(env, database.folder));
  return server.ended;
}

async function openDatabase(env, running) {
  if (env.DATABASE_URL) {
    report("using the PostgreSQL of DATABASE_URL");
    return {
      appUrl: env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL ?? (env.APP_MODE === "production" ? null : env.DATABASE_URL),
      created: false,
      folder: null,
    };
  }
  refuseWhenStopping();
  const { startKeptPostgres } = await import("./embedded-postgres.mjs");
  const server = await startKeptPostgres();
  running.push(server);
  report(`PostgreSQL runs, its data is kept in ${server.folder}`);
  return server;
}

async function prepareSchema(env, { ownerUrl, appUrl }) {
  const { ensureDatabaseClient, prepareDatabase } = await import("./schema.mjs");
  await ensureDatabaseClient();
  if (ownerUrl) {
    const applied = await prepareDatabase(ownerUrl, appUrl);
    report(
      applied.length ? `database schema: applied ${applied.join(", ")}` : "database schema is up to date",
    );
  } else {
    await refuseMissingMigrations(appUrl);
    report("database schema is up to date");
  }
  if (env.APP_MODE === "production") {
    await refuseAlterableHistory(appUrl);
    await refuseDemonstrationAccounts(appUrl);
  }
}

async function refuseMissingMigrations(appUrl) {
  const { missingMigrations } = await import("./migrate.mjs");
  const missing = await missingMigrations(appUrl);
  if (missing.length > 0) {
    throw new SetupProblem(
      `The database lacks ${missing.join(", ")}. Set DATABASE_OWNER_URL to a role that may migrate.`,
    );
  }
}

async function refuseAlterableHistory(appUrl) {
  const { alterableHistory } = await import("./grants.mjs");
  const tables = await alterableHistory(appUrl);
  if (tables.length > 0) {
    throw new SetupProblem(
      `Production does not start 正式环境未启动: the role of DATABASE_URL could alter history (${tables.join(", ")}).`,
    );
  }
}

async function refuseDemonstrationAccounts(appUrl) {
  const { demonstrationAccounts } = await import("./grants.mjs");
  const count = await demonstrationAccounts(appUrl);
  if (count > 0) {
    throw new SetupProblem(
      `Production does not start 正式环境未启动: the database holds ${count} demonstration accounts.`,
    );
  }
}

async function seed(env) {
  await runTool(packageProgram("tsx"), [path.join(root, "prisma", "seed.ts")], env);
  report(
    env.APP_MODE === "demonstration"
      ? "demonstration data is in place 演示数据已就绪"
      : "measures, calendar and dictionaries are in place 基础数据已就绪",
  );
}

function untilInterrupted() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        stopping = true;
        resolve(0);
      });
    }
  });
}

function refuseWhenStopping() {
  if (stopping) {
    throw new SetupProblem("Stopped before the start was complete.");
  }
}

function reachableHost(host) {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}

fs.mkdirSync(dataFolder, { recursive: true });
process.chdir(root);
await runCommand(start);
process.exit();
