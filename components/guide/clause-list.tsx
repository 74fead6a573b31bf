import type { TrackClause } from "@/lib/domain/measure/track";
import { guide } from "@/lib/messages/guide";
import { CLAUSE_NAMES } from "@/lib/messages/measure-terms";
import { EvidenceNote } from "./evidence-note";

/** What the agreement has to settle, in the order of the checklist of the filing. */
export function ClauseList({ clauses }: { clauses: readonly TrackClause[] }) {
  return (
    <ol className="grid gap-x-12 border-t border-line-2 sm:grid-cols-2">
      {clauses.map(({ id, required, evidence, citation }, index) => (
        <li key={id} className="grid grid-cols-[2.25rem_minmax(0,1fr)] border-b border-line py-2.5">
          <span className="font-serif text-ink-3">{index + 1}</span>
          <div>
            <p>
              {CLAUSE_NAMES[id]}
              {required ? null : <span className="ml-2 text-sm text-ink-3">{guide.clauseOptional}</span>}
            </p>
            <EvidenceNote evidence={evidence} citation={evidence === "assumption" ? null : citation} />
          </div>
        </li>
      ))}
    </ol>
  );
}
