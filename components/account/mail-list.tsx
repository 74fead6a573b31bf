import { Button } from "@/components/ui/button";
import { account } from "@/lib/messages/account";
import { momentText } from "@/lib/messages/dates";

type MailListProps = {
  mails: readonly { id: string; to: string; subject: string; text: string; createdAt: Date }[];
  address: string;
};

export function MailList({ mails, address }: MailListProps) {
  const words = account.mail;
  return (
    <>
      <form className="mb-10 flex flex-wrap items-end gap-4">
        <label className="block">
          <span className="block text-sm font-semibold">{words.filter}</span>
          <span className="block text-sm text-ink-2">{words.filterHint}</span>
          <input
            name="to"
            defaultValue={address}
            className="mt-1 min-h-11 w-72 max-w-full rounded-sm border border-edge bg-surface px-3"
          />
        </label>
        <Button type="submit" variant="quiet">
          {words.submit}
        </Button>
      </form>
      {mails.length === 0 ? <p className="border-y border-line py-6 text-ink-2">{words.empty}</p> : null}
      <ul>
        {mails.map((mail) => (
          <li key={mail.id} className="border-t border-line py-6">
            <h2 className="text-lg">{mail.subject}</h2>
            <p className="mt-1 text-sm break-all text-ink-3">
              {words.to} {mail.to} ·{" "}
              <time dateTime={mail.createdAt.toISOString()}>{momentText(mail.createdAt)}</time>
            </p>
            <div className="mt-3 max-w-measure break-words whitespace-pre-line">
              <MailText text={mail.text} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

const PARTS = /https?:\/\/[^\s，。]+|(?:(?!https?:\/\/)[\s\S])+/g;

/** Addresses in the text become links. */
function MailText({ text }: { text: string }) {
  return [...text.matchAll(PARTS)].map(({ 0: part, index }) =>
    part.startsWith("http") ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
