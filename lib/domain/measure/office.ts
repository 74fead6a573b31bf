import type { StaffActor } from "../actor";
import type { Measure } from "./schema";

/** The office a person of staff acts for: a recommending one, the second department, else the department itself. */
export function officeOf(
  { authority, jointAuthorities, tracks }: Pick<Measure, "authority" | "jointAuthorities" | "tracks">,
  { roles, officeCode }: Pick<StaffActor, "roles" | "officeCode">,
): string {
  const [only] = roles.length === 1 ? roles : [];
  if (only === "recommender") {
    const offices = Object.values(tracks).flatMap((track) => track?.recommenders.value ?? []);
    return offices.find(({ code }) => code === officeCode)?.name ?? authority.value;
  }
  return only === "jointReviewer" ? (jointAuthorities.value[0] ?? authority.value) : authority.value;
}
