import { insertImport } from "../../data/imports";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import type { ImportKind } from "../../domain/import/fields";
import { findHeader } from "../../domain/import/header";
import { IMPORT_KEEPER } from "../../domain/import/transitions";
import { done, type Outcome, refuse } from "../../domain/result";
import { HEADER_WORDS } from "../../messages/imports";

type Input = {
  kind: ImportKind;
  fileName: string;
  format: "csv" | "xlsx";
  /** As the file has them, titles above the head and blank ones among them. */
  rows: readonly string[][];
};

/** Keeps an uploaded list with its columns guessed; nothing of it is written before somebody says so. */
export async function startImport(actor: Actor, input: Input, at: Date): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff" || !actor.roles.includes(IMPORT_KEEPER)) return refuse("notYourRole");
  const { kind, fileName, format } = input;
  const found = findHeader(kind, input.rows, HEADER_WORDS);
  if (!found) return refuse("spreadsheetUnreadable");
  const { header, mapping, body } = found;
  return inTransaction(async (tx) =>
    done({ id: await insertImport(tx, actor, { kind, fileName, format, header, mapping, rows: body }, at) }),
  );
}
