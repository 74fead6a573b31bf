import { spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SetupProblem } from "./progress.mjs";
import { root } from "./run-tool.mjs";

const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
const serve = path.join(import.meta.dirname, "serve.mjs");
const followParent = path.join(import.meta.dirname, "follow-parent.mjs");

/** Fails with a plain message when another program already listens on this port. */
export function ensurePortIsFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", (error) => reject(portProblem(error, host, port)));
    probe.listen(Number(port), host, () => probe.close(() => resolve()));
  });
}

/** Starts Next's server (`start` or `dev`) as a child process that ends with this one. */
export function startWebServer(command, env, { quiet = false } = {}) {
  const output = quiet ? "ignore" : "inherit";
  // `next dev` speaks with a child of its own over the channel and ends when another one is open.
  const [followed, channel] = command === "dev" ? [[], []] : [["--import", followParent], ["ipc"]];
  const program = command === "dev" ? [next, "dev", "-H", env.HOST, "-p", env.PORT] : [serve];
  const child = spawn(process.execPath, [...followed, ...program], {
    cwd: root,
    stdio: ["ignore", output, "inherit", ...channel],
    env: serverEnvironment(command, env),
  });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 0)));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      const forced = setTimeout(() => child.kill("SIGKILL"), 8000);
      await ended;
      clearTimeout(forced);
    }
  };
  return { pid: child.pid, ended, stop };
}

/** Waits until the server reports itself healthy; gives up after two minutes or when it ends. */
export async function untilHealthy(server, address) {
  let running = true;
  server.ended.then(() => {
    running = false;
  });
  let answer = "no answer";
  for (let attempt = 0; running && attempt < 600; attempt++) {
    try {
      const response = await fetch(new URL("/api/health", address), { signal: AbortSignal.timeout(30_000) });
      if (response.ok) {
        return;
      }
      answer = `${response.status} ${await response.text()}`;
    } catch (error) {
      answer = error.message;
    }
    await pause(200);
  }
  throw new SetupProblem(`The web server did not become healthy at ${address} (${answer}).`);
}

function serverEnvironment(command, env) {
  return {
    ...process.env,
    ...env,
    NODE_ENV: command === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function portProblem(error, host, port) {
  if (error.code === "EADDRINUSE") {
    return new SetupProblem(
      `Port ${port} is already in use. Stop the other program, or choose another port: PORT=3001 npm start\n` +
        `端口 ${port} 已被占用。请先停止占用它的程序,或换一个端口:PORT=3001 npm start`,
    );
  }
  return new SetupProblem(`Cannot listen on ${host}:${port}: ${error.message}`);
}
