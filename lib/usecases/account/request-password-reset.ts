import { inTransaction } from "../../data/transaction";
import { findAccount } from "../../data/users";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { accountMail } from "../../messages/account-mail";
import { leaveMail } from "../outbox";
import { CODE_MINUTES, issueCode, mayMailCode } from "./codes";

/** Mails a code if the address has an account; a code is drawn for any address, so that nothing shows which. */
export async function requestPasswordReset(
  _actor: Actor,
  { email }: { email: string },
  at: Date,
): Promise<Outcome<{ email: string }>> {
  if (!(await mayMailCode("passwordReset", email, at))) return refuse("tooMany");
  await inTransaction(async (tx) => {
    const code = await issueCode(tx, "passwordReset", email, at);
    const account = await findAccount({ email }, tx);
    if (account?.status === "active") {
      await leaveMail(tx, [{ to: email, ...accountMail.passwordReset(code, CODE_MINUTES) }]);
    }
  });
  return done({ email });
}
