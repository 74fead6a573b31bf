import type { Measure } from "./schema";
import { TRACK_IDS, type TrackId } from "./terms";
import type { Track } from "./track";

/** A track of a measure by the id an address or a record carries; null where the measure has none of this name. */
export function findTrack(
  measure: Measure,
  id: string,
): { measure: Measure; trackId: TrackId; track: Track } | null {
  const trackId = TRACK_IDS.find((known) => known === id);
  const track = trackId && measure.tracks[trackId];
  return trackId && track ? { measure, trackId, track } : null;
}
