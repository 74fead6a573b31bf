import Link from "next/link";
import { controlClass, edgeClass } from "@/components/form/field-frame";
import { buttonClass } from "@/components/ui/button";
import { InsetText } from "@/components/ui/notice-box";
import { yearOf } from "@/lib/domain/calendar/dates";
import {
  FIRST_DAY,
  type StatisticsQuestion,
  statisticsHref,
} from "@/lib/domain/register/statistics-question";
import { statistics as words } from "@/lib/messages/statistics";

type QuestionFormProps = {
  question: StatisticsQuestion;
  wrong: readonly ("asOf" | "province")[];
  today: string;
  places: readonly { province: string; name: string }[];
};

const SHORTCUT_YEARS = 4;

/** Which day and place: a form that asks by address, and links to days often asked for. */
export function QuestionForm({ question, wrong, today, places }: QuestionFormProps) {
  const { asOf, province } = question;
  const days = Array.from({ length: SHORTCUT_YEARS }, (_, index) => yearOf(today) - 1 - index);
  return (
    <div data-print="hidden" className="border-y border-line py-6">
      <form action="/statistics" method="get" className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <div className="w-[13rem]">
          <label htmlFor="statistics-day" className="mb-1 block font-semibold">
            {words.day}
          </label>
          <input
            id="statistics-day"
            type="date"
            name="asOf"
            defaultValue={asOf}
            min={FIRST_DAY}
            max={today}
            placeholder={words.dayHint}
            className={`${controlClass} ${edgeClass()} h-12`}
          />
        </div>
        <div className="w-[13rem]">
          <label htmlFor="statistics-place" className="mb-1 block font-semibold">
            {words.place}
          </label>
          <select
            id="statistics-place"
            name="province"
            defaultValue={province ?? ""}
            className={`${controlClass} ${edgeClass()} h-12`}
          >
            <option value="">{words.allPlaces}</option>
            {places.map((place) => (
              <option key={place.province} value={place.province}>
                {place.name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className={`${buttonClass()} h-12`}>
          {words.show}
        </button>
      </form>
      <nav aria-label={words.shortcuts} className="mt-4 text-sm">
        <ul className="flex flex-wrap gap-x-5">
          <li>
            <Link
              href={statisticsHref({ asOf: today, province })}
              prefetch={false}
              className="inline-block py-1"
            >
              {words.today}
            </Link>
          </li>
          {days.map((year) => (
            <li key={year}>
              <Link
                href={statisticsHref({ asOf: `${year}-12-31`, province })}
                prefetch={false}
                className="inline-block py-1"
              >
                {words.endOfYear(year)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {wrong.includes("asOf") ? <InsetText>{words.wrongDay(FIRST_DAY)}</InsetText> : null}
      {wrong.includes("province") ? <InsetText>{words.wrongPlace}</InsetText> : null}
    </div>
  );
}
