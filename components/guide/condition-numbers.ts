import { isInForce } from "@/lib/domain/measure/conditions";
import type { ConditionId } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { CONDITION_GROUPS } from "@/lib/messages/conditions";

/** The number a condition has in the guide, the same in the eligibility check. */
export function numberedConditions(track: Track): ReadonlyMap<ConditionId, number> {
  const listed = new Set(track.conditions.map(({ id }) => id));
  const order = CONDITION_GROUPS.flatMap(({ conditions }) => conditions);
  const shown = order.filter((id) => listed.has(id) && isInForce(track, id));
  return new Map(shown.map((id, index) => [id, index + 1]));
}
