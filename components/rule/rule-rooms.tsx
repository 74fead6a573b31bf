import Link from "next/link";
import { ruleChangeWords } from "@/lib/messages/rule-change";

const { navigation, home } = ruleChangeWords;
const ROOMS = ["measures", "dictionaries", "calendar", "permissions"] as const;

/** What can be changed without a programmer. */
export function RuleRooms() {
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
