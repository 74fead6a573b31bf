import type { Tx } from "../../data/client";
import { countAffiliated } from "../../data/colleagues";
import { linkMembersByCode } from "../../data/member-writes";
import { insertOrganizationEvent } from "../../data/organization-events";
import { insertAffiliation, insertOrganization, lockOrganization } from "../../data/organization-writes";
import { findByCreditCode } from "../../data/organizations";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor, Applicant } from "../../domain/actor";
import { blocksUse, inspectCreditCode } from "../../domain/organization/credit-code";
import { done, type Outcome, refuse } from "../../domain/result";
import { CREDIT_CODE_PROBLEM_MESSAGES } from "../../messages/credit-code";
import { organizationErrors } from "../../messages/organization-errors";
import type { RegisterOrganization } from "../../schemas/organization";

type Registered = { organizationId: string; claimed: boolean; codeReview: boolean };

type Unit = { code: string; failing: boolean; input: RegisterOrganization };

/**
 * A person registers the unit it acts for and becomes its first administrator; a directory entry nobody acts
 * for is claimed. A unit somebody acts for is never registered twice: the person asks to join it. A code that
 * fails its check is kept beside the record until staff decide on it.
 */
export async function registerOrganization(
  actor: Actor,
  input: RegisterOrganization,
  at: Date,
): Promise<Outcome<Registered>> {
  if (actor.kind !== "applicant") return refuse("notAllowed");
  if (actor.organization) return refuse("alreadyAffiliated");
  const { code, problems } = inspectCreditCode(input.creditCode);
  const failing = problems.filter(blocksUse);
  if (failing.length > 0 && (!input.askStaff || code === ""))
    return refuse("creditCodeInvalid", {
      fields: {
        creditCode:
          failing.map((problem) => CREDIT_CODE_PROBLEM_MESSAGES[problem]).join("") +
          organizationErrors.askStaff,
      },
    });
  if (failing.length > 0 && input.explanation === "")
    return refuse("reasonRequired", { fields: { explanation: organizationErrors.explanation } });
  try {
    return await inTransaction((tx) => enter(tx, actor, { code, failing: failing.length > 0, input }, at));
  } catch (error) {
    const taken = takenIndex(error);
    if (taken === null) throw error;
    return refuse(
      taken.includes("userId") || taken.includes("Affiliation") ? "alreadyAffiliated" : "organizationExists",
    );
  }
}

async function enter(tx: Tx, actor: Applicant, unit: Unit, at: Date): Promise<Outcome<Registered>> {
  const existing = await findByCreditCode(unit.code, tx);
  if (existing) {
    await lockOrganization(tx, existing.id);
    if ((await countAffiliated(tx, existing.id)) > 0) return refuse("organizationExists");
  }
  const organizationId = existing?.id ?? (await create(tx, unit, at));
  await insertAffiliation(tx, { userId: actor.userId, organizationId, role: "administrator", since: at });
  if (!unit.failing) await linkMembersByCode(tx, unit.code, organizationId);
  await insertOrganizationEvent(tx, actor, at, {
    organizationId,
    action: existing ? "claimed" : "registered",
  });
  if (unit.failing && !existing)
    await insertOrganizationEvent(tx, actor, at, {
      organizationId,
      action: "codeReviewRequested",
      note: unit.input.explanation,
      detail: { code: unit.code },
    });
  return done({ organizationId, claimed: existing !== null, codeReview: unit.failing && !existing });
}

const create = (tx: Tx, { code, failing, input }: Unit, at: Date): Promise<string> =>
  insertOrganization(
    tx,
    { creditCode: failing ? null : code, name: input.name, kind: input.kind, regionCode: input.regionCode },
    at,
  );
