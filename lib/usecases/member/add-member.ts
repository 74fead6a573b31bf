import type { Tx } from "../../data/client";
import { type AddedMember, insertMembers, lockCase } from "../../data/member-writes";
import {
  findDirectoryUnit,
  findMembersOfCase,
  findUnitsByCode,
  type MembersOfCase,
} from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayChangeMembers } from "../../domain/filing/member-editing";
import { type Contact, isSameUnit, type KnownUnit } from "../../domain/filing/member-rows";
import { inspectCreditCode } from "../../domain/organization/credit-code";
import type { OrganizationKind } from "../../domain/organization/kinds";
import { done, type Outcome, refuse } from "../../domain/result";
import { seal } from "../../infrastructure/cryptography/secrets";
import { addMember as words } from "../../messages/member";

type AddMemberInput = {
  filingId: string;
  /** From the directory. */
  organizationId?: string;
  /** Or by code and name. */
  creditCode?: string;
  name?: string;
  kind?: OrganizationKind;
};

export const MOST_MEMBERS = 500;

export const sealContact = (contact: Contact | null): string | null =>
  contact ? seal(JSON.stringify(contact)) : null;

/** Adds one unit to the list: from the directory, by its code, or by hand. Answers the member's id. */
export async function addMember(actor: Actor, input: AddMemberInput): Promise<Outcome<{ memberId: string }>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  return inTransaction(async (tx) => {
    await lockCase(tx, input.filingId);
    const filing = await findMembersOfCase(actor, input.filingId, tx);
    if (!filing) return refuse("notFound");
    if (!mayChangeMembers(filing)) return refuse("illegalTransition");
    if (filing.members.length >= MOST_MEMBERS) return refuse("invalid", { fields: { "": words.full } });
    const unit = input.organizationId
      ? await chosenUnit(tx, input.organizationId)
      : await typedUnit(tx, input);
    if (!unit.ok) return unit;
    const taken = collisionOf(filing, unit.value);
    if (taken) return refuse(taken, { fields: { [input.organizationId ? "" : "name"]: words.taken[taken] } });
    const [added] = await insertMembers(tx, filing.id, [unit.value]);
    if (!added) throw new Error("the member was not added");
    return done({ memberId: added.id });
  });
}

function collisionOf(filing: MembersOfCase, unit: AddedMember): "memberIsLead" | "memberExists" | null {
  const { organizationId } = unit;
  if (organizationId === filing.lead.id || isSameUnit(unit, filing.lead)) return "memberIsLead";
  const isThere = (member: KnownUnit & { organizationId: string | null }) =>
    (organizationId !== null && member.organizationId === organizationId) || isSameUnit(unit, member);
  return filing.members.some(isThere) ? "memberExists" : null;
}

const blankPart = { tier: "", duty: "", taskNumbers: "", contributionKind: [], contributionWan: "" };

async function chosenUnit(tx: Tx, organizationId: string): Promise<Outcome<AddedMember>> {
  const unit = await findDirectoryUnit(organizationId, tx);
  return unit ? done({ ...unit, organizationId, part: blankPart, contact: null }) : refuse("notFound");
}

/** A known code brings the unit's own name; an unknown one needs a name beside it. */
async function typedUnit(
  tx: Tx,
  { creditCode = "", name = "", kind }: AddMemberInput,
): Promise<Outcome<AddedMember>> {
  const code = creditCode.trim() ? inspectCreditCode(creditCode) : null;
  if (code && !code.valid) return refuse("creditCodeInvalid", { fields: { creditCode: words.codeInvalid } });
  const known = code ? (await findUnitsByCode([code.code], tx)).get(code.code) : undefined;
  if (known) {
    const { id: organizationId, ...unit } = known;
    return done({ ...unit, creditCode: code?.code ?? null, organizationId, part: blankPart, contact: null });
  }
  const typed = name.trim();
  if (!typed) return refuse("invalid", { fields: { name: code ? words.nameForCode : words.nameMissing } });
  if (!kind) return refuse("invalid", { fields: { kind: words.kindMissing } });
  return done({
    name: typed,
    kind,
    creditCode: code?.code ?? null,
    regionCode: null,
    organizationId: null,
    part: blankPart,
    contact: null,
  });
}
