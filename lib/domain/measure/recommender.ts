import type { Track } from "./track";

export type Recommender = Track["recommenders"]["value"][number];

/**
 * The office that recommends for a lead: the one named in the filing, else that of the county the lead lies in
 * (Manzhouli and Erenhot recommend in their own right), else that of its prefecture.
 */
export function recommenderOf(
  track: Pick<Track, "recommenders">,
  regionCode: string | null,
  named: string | null = null,
): Recommender | null {
  const wanted = [named, regionCode, regionCode && `${regionCode.slice(0, 4)}00`];
  for (const code of wanted) {
    const office = code && track.recommenders.value.find((candidate) => candidate.code === code);
    if (office) return office;
  }
  return null;
}
