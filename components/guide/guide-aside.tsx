import Link from "next/link";
import { EVIDENCE } from "@/lib/domain/measure/terms";
import { guide } from "@/lib/messages/guide";
import { EVIDENCE_MEANINGS } from "@/lib/messages/measure-terms";
import { EvidenceMark } from "./evidence-note";

export type GuideLink = { href: string; label: string; current?: boolean };

type GuideAsideProps = { sections: readonly GuideLink[]; tracks: readonly GuideLink[] };

/** Contents of the page, the other ways in, and what the marks beside the rules mean. */
export function GuideAside({ sections, tracks }: GuideAsideProps) {
  return (
    <div className="space-y-10 lg:sticky lg:top-8">
      <nav aria-label={guide.contents}>
        <h2 className="mb-2 text-lg">{guide.contents}</h2>
        <ol className="border-t border-line-2">
          {sections.map(({ href, label }) => (
            <li key={href} className="border-b border-line">
              <a href={href} className="block py-2 text-ink-2 no-underline hover:text-blue hover:underline">
                {label}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {tracks.length > 1 ? <TrackLinks tracks={tracks} /> : null}
      <section aria-labelledby="evidence-title">
        <h2 id="evidence-title" className="mb-2 text-lg">
          {guide.evidenceTitle}
        </h2>
        <dl className="border-t border-line-2">
          {EVIDENCE.map((evidence) => (
            <div key={evidence} className="border-b border-line py-2.5">
              <dt>
                <EvidenceMark evidence={evidence} />
              </dt>
              <dd className="text-xs text-ink-3">{EVIDENCE_MEANINGS[evidence]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function TrackLinks({ tracks }: { tracks: readonly GuideLink[] }) {
  return (
    <nav aria-label={guide.tracks}>
      <h2 className="mb-2 text-lg">{guide.tracks}</h2>
      <ul className="border-t border-line-2">
        {tracks.map(({ href, label, current }) => (
          <li key={href} className="flex justify-between gap-4 border-b border-line py-2">
            {current ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
            {current ? <span className="text-ink-3">{guide.thisTrack}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
