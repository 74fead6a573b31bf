import {
  type CheckSubject,
  listAccountChecks,
  listAddressFailures,
  recordCheck,
} from "../../data/sign-in-checks";
import { noteLock } from "../../data/users";
import { checksSince, FAILURES_ALLOWED, lockedUntil } from "../../domain/account/lockout";

async function lockOf(subject: CheckSubject, place?: bigint): Promise<Date | null> {
  const since = checksSince(subject.at);
  return lockedUntil(await listAccountChecks(subject, since, place), FAILURES_ALLOWED.account, subject.at);
}

async function addressLockOf(subject: CheckSubject): Promise<Date | null> {
  const failures = await listAddressFailures(subject, checksSince(subject.at));
  return lockedUntil(failures, FAILURES_ALLOWED.address, subject.at);
}

/** False when account or address is locked. A try is written before it is checked, so that parallel guesses count too. */
export async function mayTry(subject: CheckSubject): Promise<boolean> {
  if ((await lockOf(subject)) || (await addressLockOf(subject))) {
    await recordCheck(subject, "locked");
    return false;
  }
  const place = await recordCheck(subject, "tried");
  if (!(await lockOf(subject, place))) return true;
  await recordCheck(subject, "locked");
  return false;
}

/** Writes how a check went; notes on the account when this failure locks it. */
export async function settleTry(subject: CheckSubject, passed: boolean): Promise<void> {
  await recordCheck(subject, passed ? "done" : "refused");
  if (passed) return;
  const until = await lockOf(subject);
  if (until) await noteLock(subject.account, until);
}
