import type { Staff, StaffRole } from "../actor";
import type { ImportKind } from "./fields";

export const IMPORT_STATES = [
  "draft",
  "proposed",
  "running",
  "done",
  "undoing",
  "undone",
  "discarded",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Who may read imports: those who make them and those who approve them. */
export const IMPORT_READERS: readonly StaffRole[] = ["systemAdministrator", "approver"];
const KEEPER: StaffRole = "systemAdministrator";
export const IMPORT_KEEPER = KEEPER;

export const IMPORT_ACTIONS = ["map", "run", "propose", "publish", "return", "discard", "undo"] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

type Row = {
  action: ImportAction;
  from: ImportState;
  to: ImportState;
  who: StaffRole;
  of: readonly ImportKind[];
};
const UNITS: readonly ImportKind[] = ["institutions", "platforms"];
const CONSORTIA: readonly ImportKind[] = ["consortia"];

/** The life of an import: consortia reach the register, and leave it, by a second person alone. */
const ROWS: readonly Row[] = [
  { action: "map", from: "draft", to: "draft", who: KEEPER, of: [...UNITS, ...CONSORTIA] },
  { action: "run", from: "draft", to: "running", who: KEEPER, of: UNITS },
  { action: "propose", from: "draft", to: "proposed", who: KEEPER, of: CONSORTIA },
  { action: "publish", from: "proposed", to: "running", who: "approver", of: CONSORTIA },
  { action: "return", from: "proposed", to: "draft", who: "approver", of: CONSORTIA },
  { action: "discard", from: "draft", to: "discarded", who: KEEPER, of: [...UNITS, ...CONSORTIA] },
  { action: "undo", from: "done", to: "undoing", who: KEEPER, of: UNITS },
  { action: "undo", from: "done", to: "undoing", who: "approver", of: CONSORTIA },
];
/** Acts of a second person. */
const SECOND: readonly ImportAction[] = ["publish", "return"];

type Facts = { kind: ImportKind; state: ImportState; authorIds: readonly string[] };

export type ImportDecision =
  | { ok: true; to: ImportState }
  | { ok: false; refusal: "notYourRole" | "alreadyHandled" | "isNotAuthor" };

export function decideImport(actor: Staff, action: ImportAction, facts: Facts): ImportDecision {
  const rows = ROWS.filter((row) => row.action === action && row.of.includes(facts.kind));
  const row = rows.find(({ who }) => actor.roles.includes(who));
  if (!row) return { ok: false, refusal: "notYourRole" };
  if (row.from !== facts.state) return { ok: false, refusal: "alreadyHandled" };
  const needsAnother = SECOND.includes(action) || (action === "undo" && facts.kind === "consortia");
  if (needsAnother && facts.authorIds.includes(actor.userId)) return { ok: false, refusal: "isNotAuthor" };
  return { ok: true, to: row.to };
}

export const importActionsFor = (actor: Staff, facts: Facts): ImportAction[] =>
  IMPORT_ACTIONS.filter((action) => decideImport(actor, action, facts).ok);
