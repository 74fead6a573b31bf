import type { TestProject } from "vitest/node";
import { startVolatilePostgres } from "../../scripts/embedded-postgres.mjs";
import { ensureDatabaseClient, prepareDatabase } from "../../scripts/schema.mjs";

/** Where the throw-away cluster listens; the owner's and the application's addresses name the template. */
export type Cluster = { adminUrl: string; ownerUrl: string; appUrl: string };

declare module "vitest" {
  export interface ProvidedContext {
    cluster: Cluster;
  }
}

/** Starts a throw-away cluster and migrates the template that each test file clones. */
export default async function startDatabaseServer(project: TestProject) {
  await ensureDatabaseClient();
  const server = await startVolatilePostgres();
  await prepareDatabase(server.ownerUrl, server.appUrl);
  project.provide("cluster", {
    adminUrl: server.adminUrl,
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
  });
  return () => server.stop();
}
