import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { CONSORTIA_ROWS } from "@/lib/data/open-data-rows";
import { CONSORTIUM_RECORD } from "@/lib/data/register-record";
import { writeCursor } from "@/lib/domain/register/cursor";

/**
 * What the API is compared with: node:http and pg, nothing else. Each answer is one prepared statement whose JSON is sent
 * as the database made it; the page's statement reads the consortia's own index, which the register's search does not.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const SITE = process.env.APP_URL ?? "";
const JSON_TYPE = { "Content-Type": "application/json; charset=utf-8" };

/** 20 rows and the place of the next page, with the total up to 1,000. */
const PAGE = `WITH hits AS (
    SELECT h."id", h."filedOn", row_number() OVER () AS at FROM (SELECT "id", "filedOn" FROM "Consortium"
      WHERE "province" = $1 AND "status" = $2::"ConsortiumStatus" ORDER BY "filedOn" DESC, "id" DESC LIMIT 21) h)
  SELECT (SELECT count(*)::int FROM (SELECT 1 FROM "Consortium"
      WHERE "province" = $1 AND "status" = $2::"ConsortiumStatus" LIMIT 1001) t) AS "total",
    (SELECT json_agg(json_build_object('id', "id", 'place', "filedOn" - '1970-01-01'::date) ORDER BY at) FROM hits) AS "hits",
    (SELECT json_agg("row") FROM (${CONSORTIA_ROWS.replace(
      "unnest($1::text[]) WITH ORDINALITY AS asked(id, at)",
      '(SELECT "id", at FROM hits WHERE at <= 20) AS asked',
    )}) r) AS "rows"`;

type Hit = { id: string; place: number };
type Row = { number: string };

async function page(search: URLSearchParams, path: string): Promise<string> {
  const values = [search.get("province"), search.get("status")];
  const { rows: found } = await pool.query<{ total: number; hits: Hit[] | null; rows: Row[] | null }>({
    name: "page",
    text: PAGE,
    values,
  });
  const { total = 0, hits, rows } = found[0] ?? {};
  const last = hits && hits.length > 20 ? hits[19] : undefined;
  return JSON.stringify({
    total: total > 1_000 ? null : total,
    next: last
      ? `${SITE}${path}&after=${encodeURIComponent(writeCursor({ tier: 0, place: last.place, id: last.id }))}`
      : null,
    consortia: (rows ?? []).map((row) => ({ ...row, url: `${SITE}/consortia/${row.number}` })),
  });
}

const server = http.createServer(async (request, response) => {
  const path = request.url ?? "";
  if (path.startsWith("/api/v1/consortia?")) {
    response.writeHead(200, JSON_TYPE).end(await page(new URLSearchParams(path.split("?")[1]), path));
    return;
  }
  const { rows } = await pool.query({
    name: "record",
    text: CONSORTIUM_RECORD,
    values: [path.split("/").pop()],
  });
  response.writeHead(rows[0] ? 200 : 404, JSON_TYPE).end(JSON.stringify(rows[0]?.record));
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
