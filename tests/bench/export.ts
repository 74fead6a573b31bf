import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { openDataSet } from "./data-set";
import { line, ms, sampleOf } from "./figures";

const MIB = 1024 * 1024;
/** Exports that are broken off after their first byte. */
const BEGUN = 11;
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
    for (const format of FORMATS) await measure(address, format, child.pid ?? 0);
  } finally {
    child.kill();
    await stop();
  }
}

async function measure(address: string, format: string, pid: number): Promise<void> {
  const begun: number[] = [];
  for (let time = 0; time < BEGUN; time++)
    begun.push((await take(`${address}/institutions.${format}`, true)).firstByte);
  await take(`${address}/collect`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const idle = residentOf(pid);
  let most = idle;
  const timer = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, 10);
  const whole = await take(`${address}/institutions.${format}`);
  clearInterval(timer);
  const { p50, most: slowest } = sampleOf(begun);
  line(
    `export of 50,000 rows, ${format}: first byte, p50 of ${BEGUN}`,
    ms(p50),
    whole.status === 200 ? `the slowest ${ms(slowest)}` : `HTTP ${whole.status}`,
  );
  line("  whole", ms(whole.total), `${(whole.bytes / MIB).toFixed(1)} MiB`);
  line("  memory above idle, at most", `${((most - idle) / MIB).toFixed(0)} MiB`);
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

/** Milliseconds and bytes of an answer; `begin` breaks it off after the first byte. */
function take(address: string, begin = false): Promise<Taken> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(address, (answer) => {
      const { statusCode: status = 0 } = answer;
      let bytes = 0;
      let firstByte = 0;
      answer.on("data", (chunk: Buffer) => {
        if (bytes === 0) firstByte = performance.now() - from;
        bytes += chunk.length;
        if (!begin) return;
        request.destroy();
        resolve({ firstByte, total: firstByte, bytes, status });
      });
      answer.on("end", () => resolve({ firstByte, total: performance.now() - from, bytes, status }));
      answer.on("error", () => undefined);
    });
    request.on("error", (error) => (begin ? undefined : reject(error)));
  });
}
