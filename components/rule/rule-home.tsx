import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { type ListedRuleChange, RuleChangeTable } from "./rule-change-table";

const { navigation, home } = ruleChangeWords;
const ROOMS = ["measures", "dictionaries", "calendar", "permissions"] as const;

type RuleHomeProps = { open: readonly ListedRuleChange[]; settled: readonly ListedRuleChange[] };

/** What waits for somebody, what can be changed without a programmer, and what was changed. */
export function RuleHome({ open, settled }: RuleHomeProps) {
  return (
    <div className="space-y-12">
      <section>
        <SectionHeading>{home.underWay}</SectionHeading>
        <RuleChangeTable caption={home.underWay} rows={open} empty={home.none} />
      </section>
      <section>
        <SectionHeading>{home.rooms}</SectionHeading>
        <RuleRooms />
      </section>
      <section>
        <SectionHeading>{home.recent}</SectionHeading>
        <RuleChangeTable caption={home.recent} rows={settled} empty={home.noneRecent} />
      </section>
    </div>
  );
}

function RuleRooms() {
  return (
    <ul className="border-t border-line-2">
      {ROOMS.map((room) => (
        <li
          key={room}
          className="grid gap-x-8 border-b border-line py-4 sm:grid-cols-[9em_minmax(0,1fr)] sm:items-baseline"
        >
          <Link href={`/admin/${room}`} className="font-serif text-lg font-semibold">
            {navigation[room]}
          </Link>
          <p className="text-sm text-ink-2">{home.roomHints[room]}</p>
        </li>
      ))}
    </ul>
  );
}
