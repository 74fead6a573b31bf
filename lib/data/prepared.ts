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
