import { fieldsOfSchema, type RuleFormField } from "../rule-change/form-fields";
import { type Measure, measureSchema } from "./schema";
import { TRACK_IDS, type TrackId } from "./terms";

/** What the system writes itself, or what may never change: no form asks for it. */
const FIXED = ["province", "version", "effectiveFrom", "regionCode"];

const TOP = ["contacts", "basis", "texts", "notices", "numbering", "footer"] as const;
const OF_TRACK = [
  "steps",
  "thresholds",
  "deadlines",
  "conditions",
  "documents",
  "clauses",
  "recommenders",
] as const;
const EXPERTS = ["expertsOfRound", "expertIndicators"];

/** One page of a measure's form: an id for addresses, the track it belongs to, the keys it asks for. */
export type MeasureSection = { id: string; track: TrackId | null; part: string; fields: RuleFormField[] };

const ALL = fieldsOfSchema(measureSchema);
const headOf = (path: string): string => path.split(".")[0] ?? "";
const within = (path: string): string => path.split(".")[2] ?? "";

function topSections(): MeasureSection[] {
  const mine = ALL.filter(({ path }) => !path.startsWith("tracks.") && !FIXED.includes(path));
  const parts = ["department", ...TOP];
  const partOf = (path: string) => TOP.find((part) => part === headOf(path)) ?? "department";
  return parts.map((part) => ({
    id: part,
    track: null,
    part,
    fields: mine.filter(({ path }) => partOf(path) === part),
  }));
}

function trackSections(track: TrackId): MeasureSection[] {
  const mine = ALL.filter(({ path }) => path.startsWith(`tracks.${track}.`));
  const partOf = (path: string) =>
    EXPERTS.includes(within(path)) ? "experts" : (OF_TRACK.find((part) => part === within(path)) ?? "track");
  return ["track", ...OF_TRACK, "experts"].map((part) => ({
    id: `${track}.${part}`,
    track,
    part,
    fields: mine.filter(({ path }) => partOf(path) === part),
  }));
}

/** The pages of a measure's form; those of tracks the measure does not have are left out. */
export function measureSections(measure: Pick<Measure, "tracks">): MeasureSection[] {
  const tracks = TRACK_IDS.filter((id) => measure.tracks[id] !== undefined);
  return [...topSections(), ...tracks.flatMap(trackSections)];
}
