import type { QueryResultRow } from "pg";
import { pool } from "./client";

/**
 * Rows of a statement that PostgreSQL reads and plans once for each connection: for the few questions that are asked
 * over and over. One name stands for one text.
 */
export async function readPrepared<Row extends QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

/** What a dictionary calls the code in this column, whatever its validity: an old record keeps its words. */
export const termName = (kind: "division" | "chain" | "cluster", code: string): string =>
  `(SELECT t."name" FROM "DictionaryEntry" t WHERE t."kind" = '${kind}' AND t."code" = ${code}
    ORDER BY t."validFrom" DESC LIMIT 1)`;

/** Codes of this column with their names, in their order. */
export const termsOf = (kind: "division" | "chain" | "cluster", codes: string): string =>
  listOf(
    `'code', one.code, 'name', coalesce(${termName(kind, "one.code")}, one.code)`,
    "one.at",
    `unnest(${codes}) WITH ORDINALITY AS one(code, at)`,
  );

/** Rows as a JSON list of objects with these fields. */
export const listOf = (fields: string, order: string, rows: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${rows})`;
