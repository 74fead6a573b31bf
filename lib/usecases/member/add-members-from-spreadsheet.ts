import type { Tx } from "../../data/client";
import { type AddedMember, insertMembers, lockCase } from "../../data/member-writes";
import { findMembersOfCase, findUnitsByCode } from "../../data/members";
import { listDivisionNames } from "../../data/reference-divisions";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayChangeMembers } from "../../domain/filing/member-editing";
import {
  judgeRows,
  MEMBER_COLUMNS,
  type MemberCells,
  type NewMember,
  type RejectedRow,
  type TypedRow,
} from "../../domain/filing/member-rows";
import { done, type Outcome, refuse } from "../../domain/result";
import { MEMBER_COLUMN_NAMES } from "../../messages/member-spreadsheet";
import { MOST_MEMBERS, sealContact } from "./add-member";
import { rowWords } from "./row-words";

type SpreadsheetResult = { added: number; rejected: RejectedRow[] };

/** Adds every row that stands, in one transaction, and gives back the rest with its reasons. `rows` begins with the heading. */
export async function addMembersFromSpreadsheet(
  actor: Actor,
  { filingId, rows }: { filingId: string; rows: readonly (readonly string[])[] },
): Promise<Outcome<SpreadsheetResult>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  const typed = typedRows(rows);
  if (!typed) return refuse("spreadsheetUnreadable");
  const words = rowWords(await listDivisionNames());
  return inTransaction(async (tx) => {
    await lockCase(tx, filingId);
    const filing = await findMembersOfCase(actor, filingId, tx);
    if (!filing) return refuse("notFound");
    if (!mayChangeMembers(filing)) return refuse("illegalTransition");
    const { accepted, rejected } = judgeRows(typed, { lead: filing.lead, members: filing.members }, words);
    const free = Math.max(0, MOST_MEMBERS - filing.members.length);
    const members = accepted.slice(0, free);
    const beyond = accepted.slice(free).map(({ line }): RejectedRow => {
      const row = typed.find((item) => item.line === line) ?? { line, cells: blankCells() };
      return { ...row, findings: [{ problem: "tooManyRows" }] };
    });
    await insertMembers(
      tx,
      filingId,
      await linked(
        tx,
        members.map(({ member }) => member),
      ),
    );
    return done({
      added: members.length,
      rejected: [...rejected, ...beyond].sort((a, b) => a.line - b.line),
    });
  });
}

async function linked(tx: Tx, members: readonly NewMember[]): Promise<AddedMember[]> {
  const units = await findUnitsByCode(
    members.flatMap(({ creditCode }) => creditCode ?? []),
    tx,
  );
  return members.map((member) => ({
    ...member,
    organizationId: (member.creditCode && units.get(member.creditCode)?.id) || null,
    contact: sealContact(member.contact),
  }));
}

const fold = (text: string): string => text.normalize("NFKC").replaceAll(/[\s()*:]/g, "");

const blankCells = (): MemberCells =>
  Object.fromEntries(MEMBER_COLUMNS.map((column) => [column, ""])) as MemberCells;

/** Columns are found by their headings, in any order; null without a column of names. */
function typedRows(rows: readonly (readonly string[])[]): TypedRow[] | null {
  const start = rows.findIndex((row) => row.some((cell) => fold(cell) === fold(MEMBER_COLUMN_NAMES.name)));
  const heading = rows[start];
  if (!heading || start > 10) return null;
  const places = MEMBER_COLUMNS.map(
    (column) =>
      [column, heading.findIndex((cell) => fold(cell) === fold(MEMBER_COLUMN_NAMES[column]))] as const,
  );
  return rows.slice(start + 1).flatMap((row, index) => {
    const cells = { ...blankCells() };
    for (const [column, place] of places) cells[column] = place < 0 ? "" : (row[place] ?? "").trim();
    const isBlank = Object.values(cells).every((cell) => cell === "");
    return isBlank ? [] : [{ line: start + index + 2, cells }];
  });
}
