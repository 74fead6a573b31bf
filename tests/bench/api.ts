import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import autocannon from "autocannon";
import pg from "pg";
import { ensureBuild } from "../../scripts/build.mjs";
import { freePort } from "../../scripts/postgres-process.mjs";
import { startWebServer, untilHealthy } from "../../scripts/web-server.mjs";
import { openDataSet } from "./data-set";
import { seededNumbers } from "./data-set-words";
import { line, sampleOf, times } from "./figures";

const root = path.resolve(import.meta.dirname, "../..");
const distFolder = ".next-test";
const CONNECTIONS = 10;
const SECONDS = 4;
/** Each is measured in turns with what it is compared with, so that both meet the same machine; the median counts. */
const ROUNDS = 3;
const LEAST = { record: 0.35, page: 0.45 };

type Question = { what: string; least: number | null; paths: readonly string[] };

/** The API of the built site against bare node:http and pg with the same JSON, on data set L (or M). */
export async function benchApi(name: "M" | "L"): Promise<void> {
  const set = await openDataSet(name);
  const files = await mkdtemp(path.join(os.tmpdir(), "registry-bench-files-"));
  const address = `http://127.0.0.1:${await freePort()}`;
  const { hostname, port } = new URL(address);
  // The data set's APP_URL stays: another one would be another build.
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    ...set.env,
    HOST: hostname,
    PORT: port,
    FILES_DIR: files,
    JOBS: "off",
    OPEN_DATA_PER_MINUTE: "0",
    NEXT_DIST_DIR: distFolder,
  };
  await ensureBuild(env, { distFolder });
  const bare = spawn(process.execPath, ["--import", "tsx", "tests/bench/api-bare.ts"], {
    cwd: root,
    env: { ...env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const server = startWebServer("start", env, { quiet: true });
  try {
    await untilHealthy(server, address);
    const beside = `http://127.0.0.1:${await firstLine(bare)}`;
    console.log(
      `load of this machine: ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(" ")}`,
    );
    for (const question of await questions(env.DATABASE_URL ?? ""))
      await compare(name, question, address, beside);
  } finally {
    bare.kill();
    await server.stop();
    await set.stop();
    await rm(files, { recursive: true, force: true });
  }
}

/** Everything that is asked exists. */
async function questions(databaseUrl: string): Promise<Question[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const numbers = await client.query<{ number: string }>(
    `SELECT "number" FROM "Consortium" ORDER BY md5("id") LIMIT 50000`,
  );
  const places = await client.query<{ province: string; status: string }>(
    `SELECT "province", "status" FROM "Consortium" GROUP BY 1, 2 HAVING count(*) > 20 ORDER BY 1, 2`,
  );
  await client.end();
  const records = numbers.rows.map(({ number }) => `/api/v1/consortia/${number}`);
  const pages = places.rows.map(
    ({ province, status }) => `/api/v1/consortia?province=${province}&status=${status}`,
  );
  const popular = pages.filter((page) => page.includes("province=nm&status=filed"));
  return [
    { what: "one consortium by number, another each time", least: LEAST.record, paths: records },
    { what: "one consortium by number, the same again", least: null, paths: records.slice(0, 1) },
    { what: "20 by province and status, all in turn", least: LEAST.page, paths: pages },
    { what: "20 by province and status, the same again", least: null, paths: popular },
  ];
}

async function compare(
  set: string,
  { what, least, paths }: Question,
  ours: string,
  bare: string,
): Promise<void> {
  for (const asked of paths.slice(0, 20)) await expectSame(`${ours}${asked}`, `${bare}${asked}`);
  const rates: { live: number; beside: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const beside = await requestsPerSecond(bare, paths, round);
    const live = await requestsPerSecond(ours, paths, round);
    // The first round warms both.
    if (round > 0) rates.push({ live, beside });
  }
  const live = sampleOf(rates.map((rate) => rate.live)).p50;
  const beside = sampleOf(rates.map((rate) => rate.beside)).p50;
  line(
    `API on ${set}, ${what}: requests a second`,
    live.toFixed(0),
    `${times(live, beside)} bare node:http + pg (${beside.toFixed(0)})${least ? `, to reach ${least}` : ""}`,
  );
}

async function expectSame(ours: string, bare: string): Promise<void> {
  const [mine, theirs] = await Promise.all([ours, bare].map(async (url) => (await fetch(url)).json()));
  // The bare server knows its site by the same name; key order counts for nothing.
  if (!isDeepStrictEqual(mine, theirs))
    throw new Error(`different answers of ${ours}\n${JSON.stringify(mine)}\n${JSON.stringify(theirs)}`);
}

async function requestsPerSecond(address: string, paths: readonly string[], seed: number): Promise<number> {
  const next = seededNumbers(seed + 1);
  const pick = () => paths[Math.floor(next() * paths.length)] ?? "/";
  const result = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [{ setupRequest: (request) => ({ ...request, path: pick() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} answers of ${address} failed`);
  return result.requests.average;
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
