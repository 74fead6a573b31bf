import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ensureBuild } from "../../scripts/build.mjs";
import { startVolatilePostgres } from "../../scripts/embedded-postgres.mjs";
import { demonstrationSecrets } from "../../scripts/environment.mjs";
import { freePort } from "../../scripts/postgres-process.mjs";
import { packageProgram, root, runTool } from "../../scripts/run-tool.mjs";
import { ensureDatabaseClient, prepareDatabase } from "../../scripts/schema.mjs";
import { startWebServer, untilHealthy } from "../../scripts/web-server.mjs";
import { findBrowser } from "./find-browser";

const distFolder = ".next-test";

/**
 * Builds and starts a site of its own for the journeys: own database, own files, own port, demonstration data.
 * With E2E_BASE_URL set, the journeys run against that site instead.
 */
export default async function startSite(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = await findBrowser();
  if (process.env.E2E_BASE_URL) {
    return async () => undefined;
  }
  const stops: (() => Promise<unknown>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.reverse()) {
      await stop();
    }
  };
  try {
    const { address } = await openSite(stops);
    process.env.E2E_BASE_URL = address;
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}

export type Site = { address: string; env: Record<string, string>; restart: () => Promise<string> };

/** Own database, demonstration data, build and server; what must be stopped is pushed onto `stops`. */
export async function openSite(stops: (() => Promise<unknown>)[]): Promise<Site> {
  await ensureDatabaseClient();
  const database = await startVolatilePostgres("registry");
  stops.push(database.stop);
  await prepareDatabase(database.ownerUrl, database.appUrl);
  const files = await mkdtemp(path.join(os.tmpdir(), "registry-files-"));
  stops.push(() => rm(files, { recursive: true, force: true }));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...demonstrationSecrets(),
    APP_MODE: "demonstration",
    APP_URL: address,
    HOST: "127.0.0.1",
    // Journeys name an address of their own where many tries from one are counted.
    TRUSTED_PROXIES: "1",
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: "",
    FILES_DIR: files,
    SECOND_FACTOR: process.env.SECOND_FACTOR ?? "off",
    SMTP_URL: "",
    // Journeys through months write the instant into this file.
    TEST_NOW: `@${path.join(files, "test-clock")}`,
    NEXT_DIST_DIR: distFolder,
  };
  await seed({ ...env, DATABASE_OWNER_URL: database.ownerUrl });
  // Always anew: pages kept by an earlier run would show an earlier database.
  await rm(path.join(root, distFolder), { recursive: true, force: true });
  await ensureBuild(env, { distFolder });
  let server = startWebServer("start", env, { quiet: true });
  stops.push(() => server.stop());
  await untilHealthy(server, address);
  const restart = async () => {
    await server.stop();
    server = startWebServer("start", env, { quiet: true });
    await untilHealthy(server, address);
    return address;
  };
  // What only a journey may do beside the browser, such as reading an address's letters.
  process.env.E2E_DATABASE_URL = database.appUrl;
  process.env.E2E_DATABASE_OWNER_URL = database.ownerUrl;
  process.env.E2E_SITE_ENV = JSON.stringify(env);
  return { address, env, restart };
}

async function seed(env: Record<string, string>): Promise<void> {
  const file = path.join(root, "prisma", "seed.ts");
  if (existsSync(file)) {
    await runTool(packageProgram("tsx"), [file], env);
  }
}
