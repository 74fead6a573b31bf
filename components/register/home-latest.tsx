import { SectionHeading } from "@/components/layout/section-heading";
import { home } from "@/lib/messages/home";
import { publicNotices } from "@/lib/messages/public-notice";

type LatestRegistration = { name: string; href: string; lead: string; day: string; dateTime: string };
type ProvinceEntry = {
  name: string;
  href: string;
  guideHref: string;
  department: string;
  count: number;
};

type HomeLatestProps = {
  registrations: LatestRegistration[];
  /** Running public notices, with their last day. */
  notices: LatestRegistration[];
  provinces: ProvinceEntry[];
};

/** What is new on the register, and whose registers it holds. */
export function HomeLatest({ registrations, notices, provinces }: HomeLatestProps) {
  return (
    <div className="grid gap-x-20 gap-y-14 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-labelledby="registrations-title">
        <SectionHeading id="registrations-title" aside={<a href="/consortia">{home.registrationsAll}</a>}>
          {home.registrations}
        </SectionHeading>
        {registrations.length === 0 ? (
          <p className="border-t border-line-2 pt-4 text-ink-2">{home.registrationsEmpty}</p>
        ) : (
          <ul className="border-t border-line-2">
            {registrations.map((entry) => (
              <RegistrationRow key={entry.href} entry={entry} />
            ))}
          </ul>
        )}
      </section>
      <div className="space-y-14">
        {notices.length > 0 ? <RunningNotices notices={notices} /> : null}
        <HomeProvinces provinces={provinces} />
      </div>
    </div>
  );
}

function RegistrationRow({ entry }: { entry: LatestRegistration }) {
  return (
    <li className="grid gap-x-6 border-b border-line py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:items-baseline">
      <time dateTime={entry.dateTime} className="text-sm text-ink-3">
        {entry.day}
      </time>
      <div>
        <a href={entry.href}>{entry.name}</a>
        <p className="text-sm text-ink-3">{home.ledBy(entry.lead)}</p>
      </div>
    </li>
  );
}

/** What may be objected to now, and until when. */
function RunningNotices({ notices }: { notices: LatestRegistration[] }) {
  return (
    <section aria-labelledby="notices-title">
      <SectionHeading id="notices-title" aside={<a href="/notices">{publicNotices.runningAll}</a>}>
        {publicNotices.running}
      </SectionHeading>
      <ul className="border-t border-line-2">
        {notices.map(({ href, name, lead, day, dateTime }) => (
          <li key={href} className="border-b border-line py-4">
            <a href={href}>{name}</a>
            <p className="flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-ink-3">
              {home.ledBy(lead)}
              <time dateTime={dateTime} className="text-seal">
                {day}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The provinces that keep their register here, each with its own rules. */
function HomeProvinces({ provinces }: { provinces: ProvinceEntry[] }) {
  return (
    <section aria-labelledby="provinces-title">
      <SectionHeading id="provinces-title">{home.provinces}</SectionHeading>
      <ul className="border-t border-line-2">
        {provinces.map((province) => (
          <li key={province.href} className="border-b border-line py-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <a href={province.href} className="font-serif text-lg font-semibold">
                {province.name}
              </a>
              <span>{home.provinceCount(province.count)}</span>
            </p>
            <p className="flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-ink-3">
              {province.department}
              <a href={province.guideHref}>{home.provinceGuide}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
