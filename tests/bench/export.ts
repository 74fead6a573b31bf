import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { openDataSet } from "./data-set";
import { line, ms } from "./figures";

const MIB = 1024 * 1024;
const root = path.resolve(import.meta.dirname, "../..");
const FORMATS = ["csv", "json", "jsonld", "xlsx"];

/** Whole exports of the institutions of data set M (50,000 rows): first byte, time, size, memory above idle. */
export async function benchExport(): Promise<void> {
  const { env, stop } = await openDataSet("M");
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--conditions=react-server", "--import", "tsx", "tests/bench/export-server.ts"],
    {
      cwd: root,
      env: { ...process.env, ...env, OPEN_DATA_PER_MINUTE: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    const address = `http://127.0.0.1:${await firstLine(child)}`;
    for (const format of FORMATS) {
      await take(`${address}/institutions.${format}?region=150200`);
      await take(`${address}/collect`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const idle = residentOf(child.pid ?? 0);
      let most = idle;
      const timer = setInterval(() => {
        most = Math.max(most, residentOf(child.pid ?? 0));
      }, 10);
      const { firstByte, total, bytes, status } = await take(`${address}/institutions.${format}`);
      clearInterval(timer);
      line(
        `export of 50,000 rows, ${format}: first byte`,
        ms(firstByte),
        status === 200 ? "" : `HTTP ${status}`,
      );
      line("  whole", ms(total), `${(bytes / MIB).toFixed(1)} MiB`);
      line(
        "  memory above idle, at most",
        `${((most - idle) / MIB).toFixed(0)} MiB`,
        `idle ${(idle / MIB).toFixed(0)} MiB`,
      );
    }
  } finally {
    child.kill();
    await stop();
  }
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the export server ended with ${code}`)));
  });

/** Bytes in memory. */
function residentOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

type Taken = { firstByte: number; total: number; bytes: number; status: number };

function take(address: string): Promise<Taken> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(address, (answer) => {
      let bytes = 0;
      let firstByte = 0;
      answer.on("data", (chunk: Buffer) => {
        if (bytes === 0) firstByte = performance.now() - from;
        bytes += chunk.length;
      });
      answer.on("end", () => {
        resolve({ firstByte, total: performance.now() - from, bytes, status: answer.statusCode ?? 0 });
      });
    });
    request.on("error", reject);
  });
}
