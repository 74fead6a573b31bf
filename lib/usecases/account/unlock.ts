import { type CheckName, recordCheck } from "../../data/sign-in-checks";

const NAMES: readonly CheckName[] = ["passwordCheck", "secondFactorCheck"];

/** Ends a lock before its time: after a proven e-mail address, or by a security administrator. */
export async function unlock(
  account: { email: string; userId: string },
  ip: string | null,
  at: Date,
): Promise<void> {
  for (const name of NAMES)
    await recordCheck({ name, account: account.email, userId: account.userId, ip, at }, "done");
}
