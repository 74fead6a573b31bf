import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { databaseAccount, databaseFolder, giveTo } from "./postgres-account.mjs";
import {
  answers,
  createCluster,
  endPostmaster,
  isAlive,
  postmasterOf,
  startPostmaster,
} from "./postgres-process.mjs";
import { postgresPrograms } from "./postgres-programs.mjs";
import { appRole, ensureRolesAndDatabase, ownerRole, passwordOf, superuser } from "./roles.mjs";

const fastAndForgetful = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
];

/** What a server of a department has at least. */
const roomy = ["shared_buffers=1GB", "effective_cache_size=4GB", "work_mem=32MB", "max_wal_size=8GB"];

/**
 * Starts the cluster that is kept between starts, or uses it where it already runs.
 * `created` tells that it is new; `stop` ends it unless another start still uses it.
 */
export async function startKeptPostgres(database = "registry") {
  const cluster = clusterIn(path.join(databaseFolder(), "database"));
  const server = await startCluster(cluster, { durable: true, database });
  fs.mkdirSync(cluster.holders, { recursive: true });
  const holder = path.join(cluster.holders, String(process.pid));
  fs.writeFileSync(holder, "");
  const stop = async () => {
    fs.rmSync(holder, { force: true });
    if (!fs.readdirSync(cluster.holders).some((pid) => isAlive(Number(pid)))) {
      await endPostmaster(server.pid);
    }
  };
  return { ...server, folder: cluster.folder, stop };
}

/** Starts a cluster for one run of tests; nothing of it remains afterwards. */
export async function startVolatilePostgres(database = "template_registry") {
  const folder = databaseFolder();
  await removeAbandoned(folder);
  const cluster = clusterIn(path.join(folder, `volatile-${process.pid}`));
  await discard(cluster);
  const server = await startCluster(cluster, { durable: false, database });
  const stop = async () => {
    await endPostmaster(server.pid);
    fs.rmSync(cluster.folder, { recursive: true, force: true });
  };
  return { ...server, folder: cluster.folder, stop };
}

/** Starts a cluster in a folder of its own choice, for data that can be made again; `stop` keeps the data. */
export async function startScratchPostgres(folder, database) {
  const cluster = clusterIn(folder);
  const server = await startCluster(cluster, { durable: false, database, settings: roomy });
  return { ...server, folder, stop: () => endPostmaster(server.pid) };
}

function clusterIn(folder) {
  const data = path.join(folder, "data");
  return {
    folder,
    data,
    pidFile: path.join(data, "postmaster.pid"),
    log: path.join(folder, "log"),
    secretFile: path.join(folder, "secret"),
    holders: path.join(folder, "holders"),
  };
}

async function startCluster(cluster, { durable, database, settings = [] }) {
  const programs = await postgresPrograms();
  const account = databaseAccount();
  fs.mkdirSync(cluster.folder, { recursive: true });
  giveTo(account, cluster.folder);
  // The last file that initdb's wrapper leaves: without it the cluster was never finished.
  const created = !fs.existsSync(cluster.secretFile);
  if (created) {
    initialise({ programs, cluster, account, durable });
  }
  const secret = fs.readFileSync(cluster.secretFile, "utf8").trim();
  const addressOf = (role, port, name) =>
    `postgresql://${role}:${passwordOf(role, secret)}@127.0.0.1:${port}/${name}`;
  const addressAt = (port) => addressOf(superuser, port, "postgres");
  const running = postmasterOf(cluster);
  const server =
    running && (await answers(addressAt(running.port)))
      ? running
      : await startPostmaster({
          programs,
          cluster,
          account,
          settings: [...(durable ? [] : fastAndForgetful), ...settings],
          addressAt,
        });
  await ensureRolesAndDatabase(addressAt(server.port), secret, database);
  return {
    pid: server.pid,
    created,
    adminUrl: addressAt(server.port),
    ownerUrl: addressOf(ownerRole, server.port, database),
    appUrl: addressOf(appRole, server.port, database),
  };
}

function initialise({ programs, cluster, account, durable }) {
  const secret = randomBytes(24).toString("hex");
  const passwordFile = path.join(cluster.folder, "initial-password");
  fs.writeFileSync(passwordFile, secret, { mode: 0o600 });
  giveTo(account, passwordFile);
  createCluster({ programs, cluster, account, superuser, passwordFile, durable });
  fs.rmSync(passwordFile);
  fs.writeFileSync(cluster.secretFile, secret, { mode: 0o600 });
}

// A run that was killed leaves its cluster behind; the next one clears it away.
async function removeAbandoned(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  for (const name of names) {
    const pid = /^volatile-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) {
      await discard(clusterIn(path.join(folder, name)));
    }
  }
}

async function discard(cluster) {
  const running = postmasterOf(cluster);
  if (running) {
    await endPostmaster(running.pid, "SIGQUIT");
  }
  fs.rmSync(cluster.folder, { recursive: true, force: true });
}
