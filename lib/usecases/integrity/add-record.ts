import { insertIntegrityRecord } from "../../data/integrity-records";
import { insertOrganizationEvent } from "../../data/organization-events";
import { findOrganization } from "../../data/organizations";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import type { CalendarDate } from "../../domain/calendar/dates";
import { INTEGRITY_POSTS, type IntegrityKind } from "../../domain/organization/integrity";
import { done, type Outcome, refuse } from "../../domain/result";
import { integrityWords } from "../../messages/integrity";

type Input = {
  organizationId: string;
  kind: IntegrityKind;
  source: string;
  documentNumber: string;
  from: CalendarDate;
  until: CalendarDate | null;
};

/** Staff enter an integrity record on a unit; cases of the unit wait until it is settled with a reason (R-CRED-01). */
export async function addIntegrityRecord(
  actor: Actor,
  { organizationId, documentNumber, ...input }: Input,
  at: Date,
): Promise<Outcome<{ organizationId: string }>> {
  if (actor.kind !== "staff" || !INTEGRITY_POSTS.some((post) => actor.roles.includes(post)))
    return refuse("notYourRole");
  if (input.until !== null && input.until < input.from)
    return refuse("invalid", { fields: { until: integrityWords.untilBeforeFrom } });
  return inTransaction(async (tx) => {
    const organization = await findOrganization(actor, organizationId, tx);
    if (!organization) return refuse("notFound");
    await insertIntegrityRecord(tx, {
      ...input,
      organizationId: organization.id,
      source: input.source.trim(),
      documentNumber: documentNumber.trim() || null,
      addedById: actor.userId,
      addedAt: at,
    });
    await insertOrganizationEvent(tx, actor, at, {
      organizationId: organization.id,
      action: "integrityRecordAdded",
      detail: { kind: input.kind },
    });
    return done({ organizationId: organization.id });
  });
}
