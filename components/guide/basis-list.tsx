import type { BasisDocument } from "@/lib/domain/measure/schema";
import { guide } from "@/lib/messages/guide";
import { EvidenceMark } from "./evidence-note";

/** The texts a measure rests on, as they are called. */
export function BasisList({ basis }: { basis: readonly BasisDocument[] }) {
  return (
    <ul className="border-t border-line-2">
      {basis.map(({ title, issuer, issued, evidence, note }) => (
        <li key={title} className="border-b border-line py-3.5">
          <p className="font-serif text-lg font-semibold">{title}</p>
          {note ? <p className="max-w-measure text-sm text-ink-2">{note}</p> : null}
          <p className="text-xs text-ink-3">
            <EvidenceMark evidence={evidence} />
            <span className="ml-3">{guide.issued(issuer, issued)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
