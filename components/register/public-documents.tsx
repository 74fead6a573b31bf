import { dateText } from "@/lib/messages/dates";
import { record } from "@/lib/messages/register";
import type { ConsortiumFacts } from "./consortium-record";

export type RecordNotice = {
  noticeId: string;
  number: string;
  title: string;
  from: string;
  until: string;
  running: boolean;
};

/** What the department has made public about it: notices under their permanent addresses, and the certificate. */
export function PublicDocuments({ facts }: { facts: ConsortiumFacts }) {
  const { notices, certified, number, filedOn } = facts;
  if (notices.length === 0 && !certified) return <p className="text-ink-2">{record.noDocuments}</p>;
  return (
    <ul className="border-t border-line-2">
      {notices.map((notice) => (
        <li key={notice.noticeId} className="border-b border-line py-4">
          <a href={`/notices/${notice.noticeId}`}>{notice.title}</a>
          <p className="flex flex-wrap gap-x-5 text-sm text-ink-3">
            <span>{notice.number}</span>
            <span>{record.noticeState(notice.running, notice.from, notice.until)}</span>
          </p>
        </li>
      ))}
      {certified ? (
        <li className="border-b border-line py-4">
          <a href={`/verify/${number}`}>{record.certificate}</a>
          <p className="text-sm text-ink-3">{record.issued(dateText(filedOn))}</p>
        </li>
      ) : null}
    </ul>
  );
}
