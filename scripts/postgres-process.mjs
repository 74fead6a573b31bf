import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { SetupProblem } from "./progress.mjs";

const plainEnvironment = { PATH: process.env.PATH, LC_ALL: "C.UTF-8", TZ: "UTC" };
const mostAttempts = 20;

/** Makes an empty cluster whose superuser has the password in `passwordFile`. */
export function createCluster({ programs, cluster, account, superuser, passwordFile, durable }) {
  fs.rmSync(cluster.data, { recursive: true, force: true });
  // A UTF-8 locale: with plain C, trigram search drops every Chinese character.
  const options = ["-U", superuser, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8"];
  execFileSync(
    path.join(programs, "bin", "initdb"),
    ["-D", cluster.data, `--pwfile=${passwordFile}`, ...options, ...(durable ? [] : ["--no-sync"])],
    { ...account, env: plainEnvironment, cwd: cluster.folder, stdio: ["ignore", "ignore", "inherit"] },
  );
}

/** The process id and port in the cluster's pid file, or null. */
export function postmasterOf(cluster) {
  if (!fs.existsSync(cluster.pidFile)) {
    return null;
  }
  const [pid, , , port] = fs.readFileSync(cluster.pidFile, "utf8").split("\n");
  return { pid: Number(pid), port: Number(port) };
}

/**
 * Starts the server on a free port and waits until it answers.
 * After a kill the old server may linger for a moment and the new one refuses; then it is tried again.
 */
export async function startPostmaster({ programs, cluster, account, settings, addressAt }) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const logged = fs.existsSync(cluster.log) ? fs.statSync(cluster.log).size : 0;
    const child = spawnPostmaster({ programs, cluster, account, settings, port });
    if (await answersBeforeItEnds(child, addressAt(port))) {
      child.unref();
      return { pid: child.pid, port };
    }
    const said = fs.readFileSync(cluster.log, "utf8").slice(logged);
    if (attempt >= mostAttempts || !/postmaster\.pid|shared memory block/.test(said)) {
      throw new SetupProblem(`PostgreSQL did not start (${cluster.log}):\n${said.slice(-800)}`);
    }
    const previous = postmasterOf(cluster);
    if (attempt > mostAttempts / 2 && previous && !isPostgres(previous.pid)) {
      fs.rmSync(cluster.pidFile);
    }
    await pause(500);
  }
}

/** Ends a server by its process id and waits until it is gone: SIGINT is PostgreSQL's fast shutdown. */
export async function endPostmaster(pid, signal = "SIGINT") {
  if (!isPostgres(pid)) {
    return;
  }
  process.kill(pid, signal);
  for (let waited = 0; waited < 300 && isAlive(pid); waited++) {
    await pause(50);
  }
}

/** Whether a database answers at this address. */
export async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A port of this machine that nobody uses. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function spawnPostmaster({ programs, cluster, account, settings, port }) {
  const fixed = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_min_messages=warning"];
  const log = fs.openSync(cluster.log, "a");
  const child = spawn(
    path.join(programs, "bin", "postgres"),
    [
      "-D",
      cluster.data,
      "-p",
      String(port),
      ...[...fixed, ...settings].flatMap((setting) => ["-c", setting]),
    ],
    // Detached: Ctrl-C in the terminal must reach the web server first.
    { ...account, env: plainEnvironment, cwd: cluster.folder, detached: true, stdio: ["ignore", log, log] },
  );
  fs.closeSync(log);
  return child;
}

async function answersBeforeItEnds(child, url) {
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  while (!ended) {
    if (await answers(url)) {
      return true;
    }
    await pause(50);
  }
  return false;
}

// Process ids are used again: before a signal is sent, the process must be a PostgreSQL.
function isPostgres(pid) {
  if (!pid || !isAlive(pid)) {
    return false;
  }
  try {
    if (process.platform === "linux") {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
    }
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(
      "postgres",
    );
  } catch {
    return false;
  }
}

function isZombie(pid) {
  try {
    return process.platform === "linux" && / Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
