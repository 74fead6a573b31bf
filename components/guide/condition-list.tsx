import { isInForce } from "@/lib/domain/measure/conditions";
import type { Measure } from "@/lib/domain/measure/schema";
import type { Track } from "@/lib/domain/measure/track";
import { CONDITION_GROUPS, CONDITION_TEXTS } from "@/lib/messages/conditions";
import { numberedConditions } from "./condition-numbers";
import { EvidenceNote } from "./evidence-note";

type ConditionListProps = { measure: Measure; track: Track };

/** The conditions of a track, numbered through, each with its source. */
export function ConditionList({ measure, track }: ConditionListProps) {
  const numbers = numberedConditions(track);
  return CONDITION_GROUPS.map(({ title, conditions }) => {
    const own = track.conditions.filter(({ id }) => conditions.includes(id) && isInForce(track, id));
    own.sort((a, b) => conditions.indexOf(a.id) - conditions.indexOf(b.id));
    return (
      <div key={title} className="mb-8">
        <h3 className="mb-1 text-lg">{title}</h3>
        <ol className="border-t border-line-2">
          {own.map(({ id, evidence, citation }) => (
            <li key={id} className="grid grid-cols-[2.25rem_minmax(0,1fr)] border-b border-line py-3">
              <span className="font-serif text-lg text-ink-3">{numbers.get(id)}</span>
              <div>
                <p>{CONDITION_TEXTS[id](track, measure)}</p>
                <EvidenceNote evidence={evidence} citation={citation} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
