import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { PLATFORM_LEVELS } from "@/lib/domain/filing/vocabulary";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { map } from "@/lib/messages/platform-map";
import type { MapChoice } from "./platform-map";

type Option = { code: string; name: string };
export type MapOptions = { provinces: readonly Option[]; fields: readonly Option[] };

/** What the map shows; a form of the plainest kind, so that the choice stands in the address. */
export function MapFilters({ choice, options }: { choice: MapChoice; options: MapOptions }) {
  const levels = PLATFORM_LEVELS.map((level) => ({ code: level, name: PLATFORM_LEVEL_NAMES[level] }));
  return (
    <form
      action="/platforms/map"
      method="get"
      aria-label={map.filters}
      className="flex flex-wrap items-end gap-x-6 gap-y-4"
      data-print="hidden"
    >
      <Choice name="province" label={map.province} options={options.provinces} value={choice.province} />
      <Choice name="level" label={map.level} all={map.allLevels} options={levels} value={choice.level} />
      <Choice
        name="field"
        label={map.field}
        all={map.allFields}
        options={options.fields}
        value={choice.field}
      />
      <button type="submit" className={`${buttonClass()} min-h-12 px-8`}>
        {map.show}
      </button>
      {choice.level || choice.field ? (
        <Link href={`/platforms/map?province=${choice.province}`} className="inline-block py-3">
          {map.reset}
        </Link>
      ) : null}
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all?: string;
  options: readonly Option[];
  value: string | null;
};

function Choice({ name, label, all, options, value }: ChoiceProps) {
  return (
    <div className="max-w-full">
      <label htmlFor={`map-${name}`} className="block text-sm font-semibold">
        {label}
      </label>
      <select
        id={`map-${name}`}
        name={name}
        defaultValue={value ?? ""}
        className="mt-1 min-h-12 max-w-full rounded-sm border border-edge bg-surface px-3"
      >
        {all ? <option value="">{all}</option> : null}
        {options.map(({ code, name: words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
