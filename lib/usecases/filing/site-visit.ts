import { cancelPlannedVisit, insertSiteVisit, recordVisit, signVisit } from "../../data/site-visits";
import { type Actor, actorUserId } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { done, type Outcome, refuse } from "../../domain/result";
import { siteVisit as words } from "../../messages/site-visit";
import { changeCase } from "./advance";
import { listVisitors } from "./visitors";

type OnCase = Promise<Outcome<{ filingId: string }>>;
type VisitPlan = { filingId: string; plannedOn: CalendarDate; place: string; visitorIds: readonly string[] };

/** Plans a visit of at least two reviewers of the department (Administrative Licensing Law, article 34). */
export const scheduleSiteVisit = (actor: Actor, input: VisitPlan, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async (assessment, tx) => {
    const { filing } = assessment;
    const { plannedOn } = input;
    if (plannedOn < shanghaiDate(at)) return refuse("invalid", { fields: { plannedOn: words.past } });
    const visitorIds = [...new Set(input.visitorIds)];
    const barred = barOf(visitorIds, await listVisitors(actor, assessment, tx));
    if (barred) return refuse("invalid", { fields: { visitorIds: words[barred] } });
    const place = input.place.trim();
    return done({
      steps: [{ action: "scheduleSiteVisit", by: actor, note: words.placeNote(place) }],
      columns: { stepDueOn: plannedOn },
      facts: { siteVisit: { visitorIds, recordedById: null } },
      write: (moved) => insertSiteVisit(moved, { filingId: filing.id, plannedOn, place, visitorIds }),
      result: () => ({ filingId: filing.id }),
    });
  });

/** What speaks against the first of these people who cannot visit; null where all can. */
function barOf(ids: readonly string[], visitors: Awaited<ReturnType<typeof listVisitors>>) {
  const bars = ids.map((id) => {
    const visitor = visitors.find((known) => known.id === id);
    return visitor ? visitor.bar : "unknownVisitor";
  });
  return bars.find((bar) => bar !== null) ?? null;
}

/** One of the visitors writes the record; it may be written anew until another has signed it. */
export const recordSiteVisit = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    return done({
      steps: [{ action: "recordSiteVisit", by: actor, reason: input.reasons }],
      write: (tx) => recordVisit(tx, filing.id, { record: input.reasons.trim(), byId, at }),
      result: () => ({ filingId: filing.id }),
    });
  });

/** Another visitor signs the record; the examination goes on. */
export const signSiteVisit = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    return done({
      steps: [{ action: "signSiteVisit", by: actor }],
      write: (tx) => signVisit(tx, filing.id, { byId, at }),
      result: () => ({ filingId: filing.id }),
    });
  });

/** The visit does not take place; the applicant reads why. */
export const cancelSiteVisit = (
  actor: Actor,
  input: { filingId: string; reasons: string },
  at: Date,
): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "cancelSiteVisit", by: actor, note: input.reasons.trim() || null }],
      write: (tx) => cancelPlannedVisit(tx, filing.id, at),
      result: () => ({ filingId: filing.id }),
    }),
  );
