import { nextNumber } from "../../data/counters";
import { insertPublicNotice } from "../../data/public-notice-writes";
import { type Actor, actorUserId } from "../../domain/actor";
import { officialNumber } from "../../domain/notice/number";
import { done, type Outcome, refuse } from "../../domain/result";
import { standardPublicNumber } from "../../messages/notices";
import { changeCase } from "../filing/advance";
import { composeNotice } from "./compose";

/**
 * Publishes what the officer has just looked at, under a gap-free number of the province's year. The service clock
 * stops; the lead is told. `seen` is the fingerprint of the preview.
 */
export const publishNotice = (
  actor: Actor,
  input: { filingId: string; seen: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async (assessment, tx) => {
    const { filing, measure } = assessment;
    const publishedById = actorUserId(actor);
    if (!publishedById) return refuse("notAllowed");
    const plan = {
      steps: [{ action: "publish" as const, by: actor }],
      result: () => ({ filingId: filing.id }),
    };
    if (!assessment.facts.publicNoticeBefore || filing.state !== "proposed") return done(plan);
    const composed = await composeNotice(assessment, at, tx);
    if (!composed.ok) return composed;
    const { paragraphs, contacts, fingerprint, ...notice } = composed.value;
    if (fingerprint !== input.seen) return refuse("fingerprintChanged");
    return done({
      ...plan,
      columns: { stepDueOn: notice.until },
      number: async (numbering) => {
        const { province, shortName, numbering: patterns } = measure.document;
        const year = Number(notice.from.slice(0, 4));
        const sequence = await nextNumber(numbering, `publicNotice:${province}:${year}`);
        const pattern = patterns.publicNotice.value ?? standardPublicNumber(shortName);
        const number = officialNumber(pattern, year, sequence);
        const body = paragraphs.join("\n\n");
        await insertPublicNotice(numbering, {
          ...notice,
          province,
          filingId: filing.id,
          number,
          body,
          contact: contacts,
          publishedById,
          publishedAt: at,
        });
        return {};
      },
    });
  });
