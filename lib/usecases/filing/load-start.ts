import { listMeasuresInForce } from "../../data/measures";
import { findLeadProfile } from "../../data/new-filings";
import type { Actor } from "../../domain/actor";
import { type OpenTrack, openTracks } from "../../domain/filing/open-tracks";

type StartView = { tracks: OpenTrack[]; registration: "missing" | "open" | "verified" };

/** Which tracks are open to the actor's unit, and how far its registration is. */
export async function loadStart(actor: Actor, at: Date): Promise<StartView> {
  const [lead, measures] = await Promise.all([findLeadProfile(actor), listMeasuresInForce(at)]);
  const tracks = openTracks(
    measures.map(({ document }) => document),
    lead?.regionCode ?? null,
  );
  const verified = lead?.registrations.some(({ state }) => state === "verified") ?? false;
  return { tracks, registration: verified ? "verified" : lead?.regionCode ? "open" : "missing" };
}
