import Link from "next/link";
import { account } from "@/lib/messages/account";

type DemonstrationAccountsProps = {
  accounts: readonly { role: string; account: string; password: string; note: string }[];
  next: string | null;
};

/** Accounts anybody may use in the demonstration; a link fills the form in. */
export function DemonstrationAccounts({ accounts, next }: DemonstrationAccountsProps) {
  const words = account.demonstration;
  return (
    <section
      aria-labelledby="demonstration-accounts"
      className="border-t-4 border-amber bg-amber-wash px-5 py-5"
    >
      <h2 id="demonstration-accounts" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-2 text-ink-2">{accounts.length > 0 ? words.text : words.none}</p>
      <ul className="mt-4">
        {accounts.map((each) => (
          <li key={each.account} className="border-t border-line-2 py-3">
            <Link
              href={`/sign-in?${new URLSearchParams({ account: each.account, ...(next ? { next } : {}) })}`}
              aria-label={words.fill(each.role)}
              className="inline-block py-1 font-semibold"
            >
              {each.role}
            </Link>
            {each.note ? <p className="text-ink-2">{each.note}</p> : null}
            <p className="break-all text-ink-2">{each.account}</p>
            <p className="break-all text-ink-2">
              {words.password}
              <code>{each.password}</code>
            </p>
          </li>
        ))}
      </ul>
      <p className="border-t border-line-2 pt-3">
        <Link href="/demonstration/mail" className="inline-block py-1">
          {words.mail}
        </Link>
        <span className="block text-ink-2">{words.mailHint}</span>
      </p>
    </section>
  );
}
