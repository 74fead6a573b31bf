import "server-only";
import { findParkedText, insertParkedForm } from "../../data/parked-forms";
import type { Applicant } from "../../domain/actor";
import { MEMBER_COLUMNS, type RejectedRow } from "../../domain/filing/member-rows";
import { findingText, headerRow, REASON_COLUMN, template } from "../../messages/member-spreadsheet";
import { now } from "../clock";
import { randomToken, seal, secretHash, unseal } from "../cryptography/secrets";
import { type SpreadsheetFormat, writeCsv, writeXlsx } from "./workbook";

/** What an upload did: read back for an hour by the person who sent it. */
type UploadResult = {
  userId: string;
  added: number;
  rejected: RejectedRow[];
  format: SpreadsheetFormat;
};

const SECONDS = 3600;
const pathOf = (filingId: string): string => `/api/filings/${filingId}/members/spreadsheet`;

/** Keeps the result, encrypted; answers the key of its page. */
export async function keepResult(filingId: string, result: UploadResult): Promise<string> {
  const key = randomToken();
  const until = new Date(now().getTime() + SECONDS * 1000);
  await insertParkedForm(secretHash(key), pathOf(filingId), seal(JSON.stringify(result)), until);
  return key;
}

export async function findResult(
  actor: Applicant,
  filingId: string,
  key: string,
): Promise<UploadResult | null> {
  const sealed = await findParkedText(secretHash(key), pathOf(filingId), now());
  const result = sealed ? (JSON.parse(unseal(sealed)) as UploadResult) : null;
  return result?.userId === actor.userId ? result : null;
}

const widths = [30, 24, 16, 24, 12, 40, 18, 14, 12, 16, 26, 40];

/** The empty file with its notes. */
export const templateFile = (): Promise<Buffer> =>
  writeXlsx([
    { name: template.sheet, rows: [headerRow], widths },
    { name: template.notesSheet, rows: template.notes, widths: [22, 90] },
  ]);

/** The rows that were not taken, as they came, with the reasons beside them. */
export async function rejectedFile(rows: readonly RejectedRow[], format: SpreadsheetFormat): Promise<Buffer> {
  const table = [
    [...headerRow, REASON_COLUMN],
    ...rows.map(({ cells, findings }) => [
      ...MEMBER_COLUMNS.map((column) => cells[column]),
      findingText(findings),
    ]),
  ];
  return format === "csv" ? writeCsv(table) : writeXlsx([{ name: template.sheet, rows: table, widths }]);
}
