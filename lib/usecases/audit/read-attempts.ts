import {
  type AccountEventLine,
  type AttemptLine,
  listAttempts,
  listProvinceAccountEvents,
} from "../../data/attempt-log";
import { recordAttempt } from "../../data/attempts";
import type { AuditFilter } from "../../domain/account/audit-filter";
import type { Actor, Staff } from "../../domain/actor";
import { maskEmail, maskName } from "../../domain/mask";
import { done, type Outcome, refuse } from "../../domain/result";
import { seal, unseal } from "../../infrastructure/cryptography/secrets";

const PAGE = 50;
const EVENTS = 30;

/** Names and accounts masked. */
export type AuditView = {
  lines: AttemptLine[];
  /** Where the next page begins; null at the end. */
  after: string | null;
  /** What the reader typed as the person's e-mail. */
  account: string;
};

const isAuditor = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && actor.roles.includes("auditAdministrator");

function openAccount(sealed: string | null): string | null {
  try {
    return sealed && unseal(sealed);
  } catch {
    return null;
  }
}

/** A page of the attempt log for the auditor; null to everybody else. Reading is itself on record. */
export async function readAttempts(actor: Actor, filter: AuditFilter): Promise<AuditView | null> {
  if (!isAuditor(actor)) return null;
  const account = openAccount(filter.account);
  const { account: _sealed, ...rest } = filter;
  const asked = Object.entries({ ...rest, ...(account ? { account: maskEmail(account) } : {}) });
  const object = asked.flatMap(([name, value]) => (value ? `${name}=${value}` : [])).join(" ");
  await recordAttempt({ actor, action: "readAudit", outcome: "viewed", object });
  const found = await listAttempts(actor, { ...filter, account }, PAGE + 1);
  const lines = found.slice(0, PAGE).map((line) => ({
    ...line,
    name: line.name && maskName(line.name),
    account: line.account && maskEmail(line.account),
  }));
  return { lines, after: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null, account: account ?? "" };
}

/** The filter as an address may carry it: the typed e-mail sealed. */
export async function askAudit(
  actor: Actor,
  { account, ...filter }: AuditFilter,
): Promise<Outcome<AuditFilter>> {
  if (!isAuditor(actor)) return refuse("notYourRole");
  return done({ ...filter, account: account && seal(account) });
}

/** What administrators last did with accounts; null to those who do not audit. */
export async function readAccountEvents(actor: Actor): Promise<AccountEventLine[] | null> {
  if (!isAuditor(actor)) return null;
  await recordAttempt({ actor, action: "readAccountEvents", outcome: "viewed" });
  const events = await listProvinceAccountEvents(actor, EVENTS);
  return events.map(({ actorName, personName, ...event }) => ({
    ...event,
    personName: maskName(personName),
    // Administrators stand by their names; an owner's own act names the owner.
    actorName: actorName === personName ? maskName(actorName) : actorName,
  }));
}
