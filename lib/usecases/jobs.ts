import { removeExpiredParkedForms } from "../data/parked-forms";
import type { SendLetter } from "../domain/mail/delivery";
import { watchContests } from "./contest/watch";
import { type ScanContent, scanFiles } from "./file/scan";
import { escalateTerms } from "./filing/escalate";
import { fillDueDates } from "./filing/fill-due-dates";
import { recomputeDueDates } from "./filing/recompute-due-dates";
import {
  deemAcceptances,
  deemJointOpinions,
  endPublicNotices,
  lapseOverdueCorrections,
  remindCorrections,
} from "./filing/run-clocks";
import { runImports } from "./import/run-imports";
import { deliverMail } from "./mail/deliver";
import { clearDumps, type RemoveContent, type StoreDump, writeDumps } from "./open-data/write-dumps";
import { warnOfMissingYear } from "./rule-change/warn-of-missing-year";
import { checkFigures, settleStatistics } from "./statistics/check-figures";

/** What jobs need of the outside world; the worker's entry hands it over. */
type JobPorts = {
  sendLetter: SendLetter;
  scanContent: ScanContent;
  /** Removes unfinished uploads untouched since then. */
  cleanUploads: (before: Date) => Promise<number>;
  /** Writes everything the public may read of a resource into the file store. */
  storeDump: StoreDump;
  removeContent: RemoveContent;
};

/** A job's work; `at` is the instant of the run. It may run twice and must then do nothing the second time. */
export type Task = (at: Date) => Promise<void>;

const DAY = 24 * 60 * 60 * 1000;

/** Every job of the system by name. */
export function tasksWith({
  sendLetter,
  scanContent,
  cleanUploads,
  storeDump,
  removeContent,
}: JobPorts): Record<string, Task> {
  return {
    "deliver-mail": async (at) => {
      await deliverMail(sendLetter, at);
    },
    "scan-files": () => scanFiles(scanContent),
    "clean-uploads": async (at) => {
      await cleanUploads(new Date(at.getTime() - DAY));
    },
    "clean-parked-forms": async (at) => {
      await removeExpiredParkedForms(at);
    },
    "write-dumps": async (at) => {
      await writeDumps(storeDump, at);
      await clearDumps(removeContent, at);
    },
    "lapse-corrections": async (at) => {
      await lapseOverdueCorrections(at);
    },
    "deem-acceptances": async (at) => {
      await deemAcceptances(at);
    },
    "deem-joint-opinions": async (at) => {
      await deemJointOpinions(at);
    },
    "end-public-notices": async (at) => {
      await endPublicNotices(at);
    },
    "remind-corrections": async (at) => {
      await remindCorrections(at);
    },
    "escalate-terms": async (at) => {
      await escalateTerms(at);
    },
    "watch-contests": async (at) => {
      await watchContests(at);
    },
    "fill-due-dates": async (at) => {
      await fillDueDates(at);
    },
    "recompute-due-dates": async (at) => {
      await recomputeDueDates(at);
    },
    "run-imports": (at) => runImports(at),
    "warn-of-missing-year": async (at) => {
      await warnOfMissingYear(at);
    },
    "settle-statistics": settleStatistics,
    "check-statistics": checkFigures,
  };
}

/** When jobs run by themselves, in the crontab format with times in UTC (Asia/Shanghai is 8 hours ahead). */
export const CRONTAB = [
  "* * * * * deliver-mail",
  "*/5 * * * * scan-files",
  "17 * * * * clean-uploads",
  "27 * * * * clean-parked-forms",
  "5 * * * * lapse-corrections",
  "10 * * * * deem-acceptances",
  "12 * * * * deem-joint-opinions",
  // Half an hour after midnight in Shanghai: an objection sent in the last minutes has arrived by then.
  "32 * * * * end-public-notices",
  "0 1 * * * remind-corrections",
  "40 0-10 * * * escalate-terms",
  "45 * * * * watch-contests",
  "* * * * * run-imports",
  "25 * * * * fill-due-dates",
  "35 * * * * recompute-due-dates",
  "30 0 * * * warn-of-missing-year",
  // At half past two at night in Shanghai.
  "30 18 * * * write-dumps",
  "*/2 * * * * settle-statistics",
  // Twenty past two at night in Shanghai.
  "20 18 * * * check-statistics",
];
