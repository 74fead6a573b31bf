import { DefinitionList } from "@/components/ui/definition-list";
import type { TaskKind } from "@/lib/domain/filing/vocabulary";
import type { NoticeContact, NoticeListing } from "@/lib/domain/public-notice/listing";
import { dateText } from "@/lib/messages/dates";
import { TASK_KIND_NAMES } from "@/lib/messages/filing-fields";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { publicNotices } from "@/lib/messages/public-notice";

type NoticeTextProps = {
  paragraphs: readonly string[];
  listing: NoticeListing;
  contacts: readonly NoticeContact[];
  sender: string;
  /** YYYY-MM-DD: the day it is published. */
  from: string;
};

const taskKind = (kind: string): string => TASK_KIND_NAMES[kind as TaskKind] ?? kind;

/** The notice as it is published, from its first paragraph to the department and the date. */
export function NoticeText({ paragraphs, listing, contacts, sender, from }: NoticeTextProps) {
  return (
    <div className="document sections">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <section>
        <h2>{publicNotices.listing}</h2>
        <div className="mt-4">
          <Listing listing={listing} />
        </div>
      </section>
      <section>
        <h2>{publicNotices.howTo}</h2>
        <ul>
          {publicNotices.howToLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {contacts.length > 0 ? (
        <section>
          <h2>{publicNotices.contacts}</h2>
          <ul>
            {contacts.map((contact) => (
              <li key={contact.office}>{contactText(contact)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="mt-14 text-right text-ink-2">
        <p>{sender}</p>
        <p>{dateText(from)}</p>
      </div>
    </div>
  );
}

const contactText = ({ office, phone, email, address }: NoticeContact): string =>
  [
    office,
    phone ? `${publicNotices.phone} ${phone}` : "",
    email ? `${publicNotices.email} ${email}` : "",
    address ? `${publicNotices.address} ${address}` : "",
  ]
    .filter(Boolean)
    .join("，");

function Listing({ listing }: { listing: NoticeListing }) {
  const { name, shortName, lead, region, chains, members, tasks } = listing;
  const count = members.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <DefinitionList
      items={[
        { term: publicNotices.name, value: name },
        ...(shortName ? [{ term: publicNotices.shortName, value: shortName }] : []),
        { term: publicNotices.leadUnit, value: lead },
        { term: publicNotices.region, value: region || publicNotices.none },
        { term: publicNotices.chains, value: chains.join("、") || publicNotices.none },
        {
          term: publicNotices.members,
          value: (
            <>
              <p className="!mt-0">{publicNotices.memberCount(count)}</p>
              {members.map(({ kind, names }) => (
                <p key={kind}>{`${ORGANIZATION_KIND_NAMES[kind]}：${names.join("、")}`}</p>
              ))}
            </>
          ),
        },
        {
          term: publicNotices.tasks,
          value: (
            <ol className="!mt-0">
              {tasks.map(({ kind, goal }) => (
                <li key={`${kind} ${goal}`}>{`${taskKind(kind)}：${goal}`}</li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
