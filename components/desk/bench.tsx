import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { InsetText, SuccessNotice } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { BenchView } from "@/lib/domain/filing/bench-view";
import { collects } from "@/lib/domain/filing/correction-notice";
import { actPath, type StaffStep } from "@/lib/domain/filing/staff-steps";
import { laneOf } from "@/lib/domain/filing/urgency";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { bench } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { ActionBar, BlockedActs } from "./action-bar";
import { BenchAside } from "./bench-aside";
import { BenchHead } from "./bench-head";
import { BenchKeys } from "./bench-keys";
import { BenchContents, BenchPart } from "./bench-part";

type BenchProps = {
  view: BenchView;
  /** The filter of the queue the case was opened from. */
  queue: string;
  /** The act of this person that led here. */
  done: StaffStep | null;
  saveMarks: FormAction<{ saved: number }>;
  addNote: FormAction;
};

/** The review bench: the filing as submitted, what lies beside it, and what may be done now. */
export function Bench({ view, queue, done, saveMarks, addNote }: BenchProps) {
  const query = queue ? `queue=${encodeURIComponent(queue)}` : "";
  const base = `/desk/filings/${view.id}`;
  const hrefTo = (path: string) => `${base}/${path}${query ? `?${query}` : ""}`;
  const marking = {
    mayMark: view.mayMark && view.shown === view.versions[0]?.version,
    isCollected: (address: string) => collects(view, address),
    personalHref: hrefTo("personal"),
  };
  const nextHref = `/desk/next?from=${view.id}${query ? `&${query}` : ""}`;
  return (
    <>
      {done ? <BenchDone view={view} step={done} nextHref={nextHref} /> : null}
      <BenchHead
        view={view}
        queue={queue}
        correctionHref={hrefTo("correction")}
        assignHref={hrefTo("assign")}
      />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <BenchNotes view={view} />
          <BenchContents parts={view.parts} />
          <ActionForm action={saveMarks} hidden={{ filingId: view.id }}>
            {marking.mayMark ? <FirstButton /> : null}
            {view.parts.map((part) => (
              <BenchPart key={part.id} part={part} marking={marking} />
            ))}
          </ActionForm>
        </div>
        <aside className="min-w-0">
          <BenchAside view={view} query={query} addNote={addNote} />
        </aside>
      </div>
      <ActionBar view={view} hrefOf={(action) => hrefTo(actPath(action))} nextHref={nextHref} />
      <BlockedActs view={view} />
      <BenchKeys />
    </>
  );
}

/** What was done a moment ago and what it caused, with the way to the next case. */
const BenchDone = ({ view, step, nextHref }: { view: BenchView; step: StaffStep; nextHref: string }) =>
  view.events.some(({ action }) => action === step) ? (
    <SuccessNotice>
      <p className="font-semibold">{bench.stepDone(ACTION_WORDS[step].label)}</p>
      <p>{ACTION_WORDS[step].effect(view.terms)}</p>
      <p className="mt-2">
        <Link href={nextHref}>{bench.next}</Link>
      </p>
    </SuccessNotice>
  ) : null;

/** The button that the return key presses: it saves and marks nothing by itself. */
const FirstButton = () => (
  <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden className="sr-only">
    {bench.saveMark}
  </button>
);

function BenchNotes({ view }: { view: BenchView }) {
  const shown = view.versions.find(({ version }) => version === view.shown);
  const isLatest = view.shown === view.versions[0]?.version;
  const findings = view.parts.flatMap(({ findings: own, blocks }) => [
    ...own,
    ...blocks.flatMap(({ fields }) => fields.flatMap((field) => field.findings)),
  ]);
  return (
    <InsetText>
      <p>{shown ? bench.as(shown.version, momentText(shown.submittedAt)) : null}</p>
      {isLatest ? null : (
        <p>
          {bench.older} <Link href={`/desk/filings/${view.id}`}>{bench.latest}</Link>
        </p>
      )}
      {laneOf(view.state) === "applicant" ? <p>{bench.applicantBusy}</p> : null}
      {view.changes > 0 ? <p>{bench.changes(view.changes)}</p> : null}
      {laneOf(view.state) === "office" && isLatest ? (
        <p>{findings.length > 0 ? bench.machineFound(findings.length) : bench.machineClear}</p>
      ) : null}
    </InsetText>
  );
}
