import Link from "next/link";
import { Warning } from "@/components/ui/notice-box";
import { calendarWarning as words } from "@/lib/messages/calendar";

/** Tells staff that a year's arrangement is missing; nothing while none is. The link is for those who may open it. */
export function CalendarWarning({ year, linked }: { year: number | null; linked: boolean }) {
  if (year === null) return null;
  return (
    <Warning title={words.title(year)}>
      <p>{words.body(year)}</p>
      {linked ? (
        <p className="mt-2">
          <Link href="/admin/calendar" className="inline-block py-1">
            {words.link}
          </Link>
        </p>
      ) : null}
    </Warning>
  );
}
