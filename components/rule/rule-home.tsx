import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { type ListedRuleChange, RuleChangeTable } from "./rule-change-table";

const { home } = ruleChangeWords;

/** A room of administration with what is found there. */
type Room = { href: string; label: string; hint: string };

type RuleHomeProps = {
  open: readonly ListedRuleChange[];
  settled: readonly ListedRuleChange[];
  rooms: readonly Room[];
};

/** What waits for somebody, what can be changed without a programmer, and what was changed. */
export function RuleHome({ open, settled, rooms }: RuleHomeProps) {
  return (
    <div className="space-y-12">
      <section>
        <SectionHeading>{home.underWay}</SectionHeading>
        <RuleChangeTable caption={home.underWay} rows={open} empty={home.none} />
      </section>
      <section>
        <SectionHeading>{home.rooms}</SectionHeading>
        <Rooms rooms={rooms} />
      </section>
      <section>
        <SectionHeading>{home.recent}</SectionHeading>
        <RuleChangeTable caption={home.recent} rows={settled} empty={home.noneRecent} />
      </section>
    </div>
  );
}

function Rooms({ rooms }: { rooms: readonly Room[] }) {
  return (
    <ul className="border-t border-line-2">
      {rooms.map(({ href, label, hint }) => (
        <li
          key={href}
          className="grid gap-x-8 border-b border-line py-4 sm:grid-cols-[9em_minmax(0,1fr)] sm:items-baseline"
        >
          <Link href={href} className="font-serif text-lg font-semibold">
            {label}
          </Link>
          <p className="text-sm text-ink-2">{hint}</p>
        </li>
      ))}
    </ul>
  );
}
