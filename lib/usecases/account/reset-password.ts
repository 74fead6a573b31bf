import { consumeCode } from "../../data/codes";
import { inTransaction } from "../../data/transaction";
import { findAccount } from "../../data/users";
import { type Actor, actorIp } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { hashPassword } from "../../infrastructure/cryptography/passwords";
import { checkCode } from "./codes";
import { isRemembered, setPassword } from "./set-password";
import { unlock } from "./unlock";

type PasswordReset = { email: string; code: string; password: string };

/** Sets a new password by mailed code: all sessions and any lock end, a second factor stays due. */
export async function resetPassword(actor: Actor, input: PasswordReset, at: Date): Promise<Outcome<null>> {
  const { email, code, password } = input;
  const checked = await checkCode("passwordReset", email, code, at);
  if (typeof checked === "string") return refuse(checked);
  const account = await findAccount({ email });
  if (account?.status !== "active") return refuse("codeWrong");
  if (await isRemembered(account, password)) return refuse("passwordReused");
  const passwordHash = await hashPassword(password);
  const changed = await inTransaction(
    async (tx) =>
      (await consumeCode(tx, checked.id, at)) && (await setPassword(tx, account, passwordHash, at)),
  );
  if (!changed) return refuse("codeExpired");
  await unlock({ email, userId: account.id }, actorIp(actor), at);
  return done(null);
}
