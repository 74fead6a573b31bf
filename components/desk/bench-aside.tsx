import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/action-result";
import type { BenchView } from "@/lib/domain/filing/bench-view";
import { eventName } from "@/lib/messages/actions";
import { bench, PHRASES } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { Aside } from "./aside";
import { BenchSteps } from "./bench-steps";
import { FileList } from "./file-list";

type BenchAsideProps = { view: BenchView; query: string; addNote: FormAction };

/** What accompanies the filing: files, opinions, history, versions, the same units' other cases, notes, phrases. */
export function BenchAside({ view, query, addNote }: BenchAsideProps) {
  const files = view.parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.files));
  return (
    <div className="space-y-9 text-sm">
      <Aside title={bench.files}>
        <FileList files={files} />
      </Aside>
      <BenchSteps view={view} />
      <Aside title={bench.history}>
        <History events={view.events} />
      </Aside>
      <Aside title={bench.versions}>
        <ul>
          {view.versions.map(({ version, submittedAt }) => (
            <li key={version} className="py-1">
              {version === view.shown ? (
                <strong>{bench.version(version)}</strong>
              ) : (
                <Link href={`/desk/filings/${view.id}?version=${version}${query ? `&${query}` : ""}`}>
                  {bench.version(version)}
                </Link>
              )}
              <span className="ml-3 text-ink-3">{momentText(submittedAt)}</span>
            </li>
          ))}
        </ul>
      </Aside>
      <Aside title={bench.earlier}>
        <Earlier earlier={view.earlier} />
      </Aside>
      {view.outside ? null : <Notes view={view} addNote={addNote} />}
      {view.mayMark ? <Phrases /> : null}
    </div>
  );
}

function History({ events }: Pick<BenchView, "events">) {
  return (
    <ol>
      {events.map(({ sequence, at, action, who, note, detail }) => (
        <li key={sequence} className="border-b border-line py-2">
          <p>
            {eventName(action)}
            <span className="ml-2 text-ink-3">{who}</span>
          </p>
          <time dateTime={at.toISOString()} className="text-xs text-ink-3">
            {momentText(at)}
          </time>
          {note ? <p className="whitespace-pre-wrap text-ink-2">{note}</p> : null}
          {detail ? <p className="text-ink-2">{detail}</p> : null}
        </li>
      ))}
    </ol>
  );
}

function Earlier({ earlier }: Pick<BenchView, "earlier">) {
  if (earlier.length === 0) return <p className="text-ink-3">{bench.noEarlier}</p>;
  return (
    <ul>
      {earlier.map(({ id, name, state, submittedAt, shared }) => (
        <li key={id} className="border-b border-line py-2">
          <Link href={`/desk/filings/${id}`}>{name}</Link>
          <p className="text-xs text-ink-3">
            {[STAFF_STATE_NAMES[state], submittedAt ? momentText(submittedAt) : "", bench.shared(shared)]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Words for colleagues: another paper than anything the applicant reads. */
const Notes = ({ view, addNote }: Omit<BenchAsideProps, "query">) => (
  <section className="border border-dashed border-edge bg-shade px-4 py-4">
    <h2 className="text-base">{bench.notes}</h2>
    <p className="mb-3 text-xs text-ink-3">{bench.notesLead}</p>
    {view.notes.length === 0 ? <p className="mb-3 text-ink-3">{bench.noNotes}</p> : null}
    <ul className="mb-3">
      {view.notes.map(({ id, text, by, at }) => (
        <li key={id} className="border-b border-line-2 py-2">
          <p className="whitespace-pre-wrap">{text}</p>
          <p className="text-xs text-ink-3">{bench.byWhom(by, momentText(at))}</p>
        </li>
      ))}
    </ul>
    <ActionForm action={addNote} hidden={{ filingId: view.id }}>
      <TextArea name="text" label={bench.note} rows={3} most={2000} />
      <SubmitButton variant="quiet">{bench.addNote}</SubmitButton>
    </ActionForm>
  </section>
);

const Phrases = () => (
  <Details summary={bench.phraseTitle}>
    <ul>
      {PHRASES.map(({ problem, remedy }) => (
        <li key={problem} className="border-b border-line py-2">
          <p>{problem}</p>
          <p className="text-ink-2">{remedy}</p>
        </li>
      ))}
    </ul>
  </Details>
);
