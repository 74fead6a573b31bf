import { findCalendar } from "../../data/calendars";
import type { CaseFile } from "../../data/case-files";
import { type CaseColumns, moveCase, resumeClock, stopClock } from "../../data/case-writes";
import type { Tx } from "../../data/client";
import { lockCase } from "../../data/member-writes";
import { findUnitParty, listMemberParties, type NoticeParty } from "../../data/notices";
import { inTransaction, takenIndex } from "../../data/transaction";
import { type Actor, actorUserId } from "../../domain/actor";
import { decide } from "../../domain/filing/decide";
import type { CaseFacts } from "../../domain/filing/guards";
import type { FilingState } from "../../domain/filing/states";
import type { NoticeTemplate, Transition } from "../../domain/filing/transition";
import type { FilingAction } from "../../domain/filing/transitions";
import { done, type Outcome, refuse } from "../../domain/result";
import { dateText, termText } from "../../messages/dates";
import type { NoticeFacts } from "../../messages/notices";
import { issueNotices, refusingUnworded } from "../notices";
import { type Assessment, assessFiling } from "./assess";
import { noticeFactsOf } from "./case-notice";
import { stopsClock, termsOf } from "./clock";
import { appendEvents, type EventEntry } from "./record";

export type Step = {
  action: FilingAction;
  by: Actor;
  /** Words of the act that the applicant reads in the history and in the notice. */
  note?: string | null;
  /** What guards ask as a reason where the words stay inside the department until the decision. */
  reason?: string | null;
  detail?: Record<string, unknown>;
  /** Taken only where the table allows it, e.g. acceptance at once. */
  ifPossible?: true;
};

type Moved = { state: FilingState; taken: FilingAction[]; columns: CaseColumns; at: Date };

type LateFacts = Partial<
  Pick<
    NoticeFacts,
    "caseNumber" | "progressCode" | "filingNumber" | "sha256" | "submittedAt" | "items" | "recommender"
  >
>;

/** What a use case wants done with a case. */
type CasePlan<T> = {
  steps: readonly Step[];
  columns?: CaseColumns;
  /** Facts as they will be once `write` has run, e.g. the correction notice that is being sent. */
  facts?: Partial<CaseFacts>;
  /** Rows beside the state, written after the compare-and-set has won. */
  write?: (tx: Tx, moved: Moved) => Promise<void>;
  /** Numbers: taken after every other row, just before the notices. */
  number?: (tx: Tx, moved: Moved) => Promise<LateFacts>;
  result: (moved: Moved, facts: LateFacts) => T;
};

const RESUMING: ReadonlySet<Transition["clock"]> = new Set(["resume", "end", "reset"]);

type Planned = { moved: Moved; events: EventEntry[]; transitions: Transition[] };

/** The two unique indexes that keep one pending case and one consortium in force per name and province. */
const NAME_INDEXES = /Filing_pending_name|Consortium_name_in_force/;

/**
 * The only code that changes a case's state: hold the case, so that no member answers meanwhile, assess through
 * scope, decide each step by the table, then compare-and-set, rows, events, numbers and notices in one transaction.
 * Refusals leave nothing behind; a fault rolls everything back.
 */
export async function changeCase<T>(
  actor: Actor,
  filingId: string,
  at: Date,
  plan: (assessment: Assessment, tx: Tx) => Promise<Outcome<CasePlan<T>>>,
): Promise<Outcome<T>> {
  try {
    return await refusingUnworded(() =>
      inTransaction(async (tx) => {
        await lockCase(tx, filingId);
        const assessment = await assessFiling(actor, filingId, at, tx);
        if (!assessment) return refuse("notFound");
        const wanted = await plan(assessment, tx);
        if (!wanted.ok) return wanted;
        const planned = await takeSteps(tx, assessment, wanted.value, at);
        if (!planned.ok) return planned;
        return carryOut(tx, assessment, wanted.value, planned.value);
      }),
    );
  } catch (error) {
    if (NAME_INDEXES.test(takenIndex(error) ?? "")) return refuse("nameTaken");
    throw error;
  }
}

async function takeSteps<T>(
  tx: Tx,
  { filing, facts, track }: Assessment,
  plan: CasePlan<T>,
  at: Date,
): Promise<Outcome<Planned>> {
  const calendar = await findCalendar(tx);
  let now: CaseFacts = { ...facts, ...plan.facts };
  const planned: Planned = {
    moved: { state: filing.state, taken: [], columns: { ...plan.columns }, at },
    events: [],
    transitions: [],
  };
  for (const { action, by, note = null, reason = note, detail, ifPossible } of plan.steps) {
    const decision = decide(by, filing, now, action, { actorUserId: actorUserId(by), reason });
    if (!decision.ok && ifPossible) continue;
    if (!decision.ok) return refuse(decision.refusal);
    const { transition, to } = decision;
    Object.assign(
      planned.moved.columns,
      termsOf({ transition, track, filing, calendar, at, columns: planned.moved.columns }),
    );
    planned.events.push({
      at,
      action,
      fromState: now.state,
      toState: to,
      actor: by,
      note,
      ...(detail ? { detail } : {}),
    });
    planned.transitions.push(transition);
    planned.moved.taken.push(action);
    planned.moved.state = to;
    now = { ...now, state: to };
  }
  return done(planned);
}

async function carryOut<T>(
  tx: Tx,
  assessment: Assessment,
  plan: CasePlan<T>,
  { moved, events, transitions }: Planned,
): Promise<Outcome<T>> {
  const { filing, measure, track } = assessment;
  if (!(await moveCase(tx, filing, moved.state, moved.columns))) return refuse("alreadyHandled");
  for (const transition of transitions) {
    if (stopsClock(transition, track)) await stopClock(tx, filing.id, moved.state, moved.at);
    if (RESUMING.has(transition.clock)) await resumeClock(tx, filing.id, moved.at);
  }
  await plan.write?.(tx, moved);
  await appendEvents(tx, filing.id, events);
  const late = (await plan.number?.(tx, moved)) ?? {};
  const letters = await lettersOf(tx, filing, transitions);
  const note = events.findLast((event) => event.note)?.note ?? "";
  await issueNotices(
    tx,
    measure.document,
    letters.map(({ template, party, isOfCorrection }) => ({
      template,
      party,
      filingId: filing.id,
      facts: {
        ...noticeFactsOf(assessment, termOf(moved.columns, isOfCorrection), moved.at),
        stepEnd: dateText(moved.columns.stepDueOn),
        reason: note,
        ...late,
      },
    })),
    moved.at,
  );
  return done(plan.result(moved, late));
}

type Letter = { template: NoticeTemplate; party: NoticeParty; isOfCorrection: boolean };

/** The notices of the steps taken, each to the lead and, where the table says so, to every member. */
async function lettersOf(
  tx: Tx,
  filing: Pick<CaseFile, "id" | "leadOrganizationId">,
  transitions: readonly Transition[],
): Promise<Letter[]> {
  const letters: Letter[] = [];
  const lead = await findUnitParty(tx, filing.leadOrganizationId);
  for (const { notices = [], memberNotices = [], deadline } of transitions) {
    const isOfCorrection = deadline === "correctionDays" || deadline === "correctionExtensionDays";
    if (lead) letters.push(...notices.map((template) => ({ template, party: lead, isOfCorrection })));
    const members = memberNotices.length > 0 ? await listMemberParties(tx, filing.id) : [];
    for (const template of memberNotices)
      letters.push(...members.map((party) => ({ template, party, isOfCorrection })));
  }
  return letters;
}

const termOf = (
  { correctionDays, correctionDueOn, dueDays, dueOn }: CaseColumns,
  isOfCorrection: boolean,
): string =>
  isOfCorrection
    ? termText(correctionDays ?? 0, correctionDueOn ?? null)
    : termText(dueDays ?? 0, dueOn ?? null);
