import type { Measure } from "../measure/schema";
import { TRACK_IDS, type TrackId } from "../measure/terms";
import type { Track } from "../measure/track";
import { liesIn } from "../organization/provinces";

export type OpenTrack = { province: string; measure: Measure; trackId: TrackId; track: Track };

/** The ways in to the register open to an enterprise registered in a division (R-LEAD-03). */
export function openTracks(measures: readonly Measure[], regionCode: string | null): OpenTrack[] {
  return measures
    .filter((measure) => liesIn(regionCode, measure.regionCode))
    .flatMap((measure) =>
      TRACK_IDS.flatMap((trackId) => {
        const track = measure.tracks[trackId];
        return track ? [{ province: measure.province, measure, trackId, track }] : [];
      }),
    );
}
