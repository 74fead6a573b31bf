import { listMeasuresInForce } from "../../data/measures";
import { createFiling, findLeadProfile, isOwnFiling } from "../../data/new-filings";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { openTracks } from "../../domain/filing/open-tracks";
import { prefilledSections } from "../../domain/filing/prefill";
import { done, type Outcome, refuse } from "../../domain/result";
import { profileOf } from "./profile";
import { appendEvent } from "./record";

type StartInput = {
  province: string;
  track: string;
  /** UUID made with the page: a second click names the same filing. */
  key: string;
};

/** Opens a draft in the province the enterprise is registered in, with what its own record already answers. */
export async function startFiling(
  actor: Actor,
  { province, track, key }: StartInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  const lead = await findLeadProfile(actor);
  if (actor.kind !== "applicant" || !lead) return refuse("notAllowed");
  const measures = (await listMeasuresInForce(at)).map(({ document }) => document);
  const open = openTracks(measures, lead.regionCode);
  if (!open.some((way) => way.province === province && way.trackId === track)) return refuse("notAllowed");
  return inTransaction(async (tx) => {
    const created = await createFiling(tx, {
      id: key,
      province,
      track,
      name: "",
      leadOrganizationId: lead.id,
      createdById: actor.userId,
      copiedFromId: null,
      sections: prefilledSections(profileOf(lead)),
      at,
    });
    if (!created) return (await isOwnFiling(actor, key, tx)) ? done({ id: key }) : refuse("notFound");
    await appendEvent(tx, { filingId: key, at, action: "start", fromState: null, toState: "draft", actor });
    return done({ id: key });
  });
}
