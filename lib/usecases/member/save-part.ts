import type { Tx } from "../../data/client";
import { isCodeInCase, lockMember, updateMember } from "../../data/member-writes";
import { findMember, findUnitsByCode, type MembersCase } from "../../data/members";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { mayEditMember } from "../../domain/filing/member-editing";
import { PART_FIELDS, textOf, type Values } from "../../domain/filing/sections";
import { inspectCreditCode } from "../../domain/organization/credit-code";
import type { OrganizationKind } from "../../domain/organization/kinds";
import { done, type Outcome, refuse } from "../../domain/result";
import { changesText, partConflict, addMember as words } from "../../messages/member";

type SavePartInput = {
  memberId: string;
  version: number;
  name: string;
  kind: OrganizationKind;
  creditCode: string;
  /** As typed, invalid text included: only submission needs everything right. */
  part: Values;
};

export const isLeadOf = (actor: Actor, filing: MembersCase): boolean =>
  actor.kind === "applicant" && actor.organization?.id === filing.lead.id;

/** Saves a member's own part by compare-and-set on its version. A change of what it confirmed voids its confirmation alone. */
export async function savePart(actor: Actor, input: SavePartInput): Promise<Outcome<{ filingId: string }>> {
  return inTransaction(async (tx) => {
    await lockMember(tx, input.memberId);
    const found = await findMember(actor, input.memberId, tx);
    if (!found || !isLeadOf(actor, found.filing)) return refuse("notFound");
    const { filing, member } = found;
    if (!mayEditMember(filing, member.id)) return refuse("illegalTransition");
    if (member.version !== input.version)
      return refuse("versionConflict", { detail: differencesText(member.part, input.part) });
    const identity = await identityOf(tx, filing, input, member.creditCode);
    if (!identity.ok) return identity;
    const saved = await updateMember(
      tx,
      { id: member.id, version: input.version },
      {
        part: input.part,
        name: input.name.trim(),
        kind: input.kind,
        ...identity.value,
      },
    );
    return saved ? done({ filingId: filing.id }) : refuse("versionConflict");
  });
}

type Identity = { creditCode?: string | null; organizationId?: string | null };

/** A new code must hold both check characters; it brings the link to the unit that has it. */
async function identityOf(
  tx: Tx,
  filing: MembersCase,
  { creditCode, memberId }: SavePartInput,
  before: string | null,
): Promise<Outcome<Identity>> {
  if (!creditCode.trim()) return done(before === null ? {} : { creditCode: null, organizationId: null });
  const { code, valid } = inspectCreditCode(creditCode);
  if (code === before) return done({});
  if (!valid) return refuse("creditCodeInvalid", { fields: { creditCode: words.codeInvalid } });
  if (await isCodeInCase(tx, filing, code, memberId))
    return refuse("memberExists", { fields: { creditCode: words.taken.memberExists } });
  const unit = (await findUnitsByCode([code], tx)).get(code);
  return done({ creditCode: code, organizationId: unit?.id ?? null });
}

/** Both texts of every field that differs: what stands, and what was typed. */
function differencesText(stored: Values, typed: Values): string {
  const changes = Object.keys(PART_FIELDS)
    .map((field) => ({ field: `part.${field}`, before: textOf(stored[field]), after: textOf(typed[field]) }))
    .filter(({ before, after }) => before !== after);
  return changes.length > 0 ? partConflict(changesText(changes)) : "";
}
