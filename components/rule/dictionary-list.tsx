import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { DictionaryRoom } from "@/lib/domain/dictionary/dictionary-room";
import { dateText } from "@/lib/messages/dates";
import { dictionaryName, dictionaryRoom as words } from "@/lib/messages/dictionaries";
import { EVIDENCE_NAMES } from "@/lib/messages/measure-terms";
import { StartRuleChange } from "./start-change";

type Entry = DictionaryRoom["entries"][number];
type DictionaryListProps = { rooms: readonly DictionaryRoom[]; start: FormAction };

/** The dictionaries a department keeps: what may be chosen today, what comes, and what was before. */
export function DictionaryList({ rooms, start }: DictionaryListProps) {
  return rooms.map((room) => <Dictionary key={room.subject} room={room} start={start} />);
}

function Dictionary({ room, start }: { room: DictionaryRoom; start: FormAction }) {
  const name = dictionaryName(room);
  const past = room.entries.filter(({ standing }) => standing === "past");
  const present = room.entries.filter(({ standing }) => standing !== "past");
  return (
    <section className="mb-14">
      <SectionHeading>{name}</SectionHeading>
      <Details summary={words.count(present.length)}>
        <Entries caption={name} entries={present} />
      </Details>
      {past.length > 0 ? (
        <Details summary={words.pastEntries(past.length)}>
          <Entries caption={words.pastEntries(past.length)} entries={past} />
        </Details>
      ) : null}
      <StartRuleChange
        kind="dictionary"
        subject={room.subject}
        label={words.start}
        openChangeId={room.openChangeId}
        mayStart={room.mayStart}
        start={start}
      />
    </section>
  );
}

function Entries({ caption, entries }: { caption: string; entries: readonly Entry[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        { key: "name", header: words.name, heading: true, cell: nameCell },
        { key: "code", header: words.code, cell: ({ code }) => <code className="text-sm">{code}</code> },
        { key: "standing", header: words.standing, cell: ({ standing }) => words[standing] },
        { key: "period", header: words.period, cell: periodText },
        { key: "evidence", header: words.evidence, cell: ({ evidence }) => EVIDENCE_NAMES[evidence] },
      ]}
    />
  );
}

const nameCell = ({ name, parent, successor }: Entry) => (
  <>
    {name}
    {parent ? (
      <span className="block text-sm text-ink-3">
        {words.parent} {parent}
      </span>
    ) : null}
    {successor ? <span className="block text-sm text-ink-3">{words.succeededBy(successor)}</span> : null}
  </>
);

const periodText = ({ validFrom, validUntil }: Entry): string =>
  [validFrom ? words.from(dateText(validFrom)) : "", validUntil ? words.until(dateText(validUntil)) : ""]
    .filter(Boolean)
    .join("，");
