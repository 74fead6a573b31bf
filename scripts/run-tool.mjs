import { spawn } from "node:child_process";
import path from "node:path";
import { SetupProblem } from "./progress.mjs";

export const root = path.resolve(import.meta.dirname, "..");

const quietTools = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

const underWay = new Set();

/** Ends the programs that still run, for a start that is interrupted. */
export function endTools() {
  for (const child of underWay) {
    child.kill("SIGTERM");
  }
}

/** Runs a program in the project's folder and resolves with its exit code. */
export function exitCodeOf(command, args, env = {}, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ["ignore", "ignore", "inherit"] : "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, ...quietTools, ...env },
    });
    underWay.add(child);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      underWay.delete(child);
      resolve(code ?? (signal ? 130 : 1));
    });
  });
}

/** Runs a program and fails when it fails. */
export async function runTool(command, args, env, options) {
  const code = await exitCodeOf(command, args, env, options);
  if (code !== 0) {
    throw new SetupProblem(`${path.basename(command)} ${args.join(" ")} ended with code ${code}.`);
  }
}

/** The path of a program that a package of the project brings along. */
export function packageProgram(name) {
  return path.join(root, "node_modules", ".bin", name);
}
