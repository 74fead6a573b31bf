import type { CaseFile } from "../../data/case-files";
import { listIntegrityRecords } from "../../data/integrity-records";
import { isOfDepartment } from "../../data/scope";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import type { BenchEvent, BenchView } from "../../domain/filing/bench-view";
import { HIDDEN_OUTSIDE, readsOpinion } from "../../domain/filing/readers";
import { integrityText } from "../../messages/integrity";
import { authorName } from "../../messages/people";

export const isOutside = (actor: Actor): boolean => actor.kind === "staff" && !isOfDepartment(actor);

/** Words of the posts as this person may read them, newest first. */
export const benchOpinions = (
  actor: Actor,
  { opinions }: CaseFile,
  names: ReadonlyMap<string, string>,
): BenchView["opinions"] =>
  opinions
    .filter(
      ({ step }) => actor.kind === "staff" && (isOfDepartment(actor) || readsOpinion(actor.roles, step)),
    )
    .map(({ byId, id: _id, submission, ...opinion }) => ({
      ...opinion,
      version: submission,
      by: authorName(names, byId),
    }));

/** The history without what stays inside the department. */
export const benchEvents = (actor: Actor, events: readonly BenchEvent[]): BenchEvent[] =>
  isOutside(actor)
    ? events
        .filter(({ action }) => !HIDDEN_OUTSIDE.includes(action))
        .map((event) => ({ ...event, detail: null }))
    : [...events];

/** Visits that were planned and not cancelled, for the department. */
export const benchVisits = (
  actor: Actor,
  { siteVisits }: CaseFile,
  names: ReadonlyMap<string, string>,
): BenchView["visits"] =>
  isOutside(actor)
    ? []
    : siteVisits.map(({ id, plannedOn, place, visitorIds, record, recordedById, signedAt }) => ({
        id,
        plannedOn: columnDate(plannedOn),
        place,
        visitors: visitorIds.map((visitor) => names.get(visitor) ?? ""),
        record,
        recordedBy: recordedById ? (names.get(recordedById) ?? "") : null,
        signedAt,
      }));

/** Integrity records in force on the units of a case on a day, for the department. */
export async function benchIntegrity(
  actor: Actor,
  units: readonly string[],
  at: Date,
): Promise<BenchView["integrity"]> {
  if (isOutside(actor)) return [];
  const today = shanghaiDate(at);
  return (await listIntegrityRecords(actor, units))
    .filter(({ cancelled, from, until }) => !cancelled && from <= today && (until === null || until >= today))
    .map((record) => ({
      id: record.id,
      organizationId: record.organizationId,
      text: integrityText(record),
      addedAt: record.addedAt,
    }));
}
