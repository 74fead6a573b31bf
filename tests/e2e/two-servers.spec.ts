import pg from "pg";
import { freePort } from "../../scripts/postgres-process.mjs";
import { startWebServer, untilHealthy } from "../../scripts/web-server.mjs";
import { expect, test } from "../support/browser";
import { samples } from "./support/addresses";
import { site } from "./support/http";

test.describe.configure({ timeout: 180_000 });

/** What the page, the record and the list say of the consortium's short name. */
const said = async (address: string, number: string, name: string): Promise<boolean[]> => {
  const texts = await Promise.all(
    [`/consortia/${number}`, `/api/v1/consortia/${number}`, `/api/v1/consortia?q=${number}`].map(
      async (path) => (await fetch(address + path)).text(),
    ),
  );
  return texts.map((text) => text.includes(name));
};

test("a change that a third process makes is seen at once on two servers of one database", async () => {
  const { number } = await samples();
  const port = await freePort();
  const second = `http://127.0.0.1:${port}`;
  const env = {
    ...JSON.parse(process.env.E2E_SITE_ENV ?? "{}"),
    PORT: String(port),
    HOST: "127.0.0.1",
    JOBS: "off",
  };
  const server = startWebServer("start", env, { quiet: true });
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  const rename = (name: string | null) =>
    client.query(`UPDATE "Consortium" SET "shortName" = $1 WHERE "number" = $2`, [name, number]);
  const { rows } = await client.query(`SELECT "shortName" FROM "Consortium" WHERE "number" = $1`, [number]);
  try {
    await untilHealthy(server, second);
    for (const name of ["两处同见甲", "两处同见乙", "两处同见丙"]) {
      // Read twice, so that every memory there is holds the former name.
      for (const address of [site(), second, site(), second])
        expect(await said(address, number, name)).toEqual([false, false, false]);
      await rename(name);
      for (const address of [second, site()])
        await expect
          .poll(() => said(address, number, name), { intervals: [100], timeout: 2_000 })
          .toEqual([true, true, true]);
    }
  } finally {
    await rename(rows[0]?.shortName ?? null);
    await client.end();
    await server.stop();
  }
});
