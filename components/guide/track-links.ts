import type { Measure } from "@/lib/domain/measure/schema";
import { TRACK_IDS, type TrackId } from "@/lib/domain/measure/terms";
import type { GuideLink } from "./guide-aside";

/** The ways in that a measure opens, as links to their guides. */
export function trackLinks(measure: Measure, current?: TrackId): GuideLink[] {
  return TRACK_IDS.flatMap((id) => {
    const track = measure.tracks[id];
    return track
      ? [{ href: `/guide/${measure.province}/${id}`, label: track.name, current: id === current }]
      : [];
  });
}
