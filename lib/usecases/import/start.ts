import { insertImport } from "../../data/imports";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { guessMapping, type ImportKind } from "../../domain/import/fields";
import { IMPORT_KEEPER } from "../../domain/import/transitions";
import { done, type Outcome, refuse } from "../../domain/result";
import { HEADER_WORDS } from "../../messages/imports";

type Input = {
  kind: ImportKind;
  fileName: string;
  format: "csv" | "xlsx";
  /** The first one is the header. */
  rows: readonly string[][];
};

/** Keeps an uploaded list with its columns guessed; nothing of it is written before somebody says so. */
export async function startImport(actor: Actor, input: Input, at: Date): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff" || !actor.roles.includes(IMPORT_KEEPER)) return refuse("notYourRole");
  const [header = [], ...body] = input.rows.filter((row) => row.some((cell) => cell !== ""));
  if (body.length === 0) return refuse("spreadsheetUnreadable");
  const mapping = guessMapping(input.kind, header, HEADER_WORDS);
  const { kind, fileName, format } = input;
  return inTransaction(async (tx) =>
    done({ id: await insertImport(tx, actor, { kind, fileName, format, header, mapping, rows: body }, at) }),
  );
}
