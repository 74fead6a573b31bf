import { Table } from "@/components/ui/table";
import { PLATFORM_LEVELS, type PlatformLevel } from "@/lib/domain/filing/vocabulary";
import { dateText } from "@/lib/messages/dates";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { record } from "@/lib/messages/register";

export type PlatformRow = {
  platformId: string;
  hostId: string;
  name: string;
  level: PlatformLevel;
  category: string;
  host: string;
  approvedOn: string | null;
  validUntil: string | null;
};

/** Platforms the union gathers, the highest level first. */
export function PlatformLevels({ platforms }: { platforms: readonly PlatformRow[] }) {
  if (platforms.length === 0) return <p className="text-ink-2">{record.noPlatforms}</p>;
  return (
    <>
      <p className="mb-6 text-ink-2">{record.platformsLead(platforms.length)}</p>
      <div className="space-y-4">
        {PLATFORM_LEVELS.map((level) => {
          const rows = platforms.filter((platform) => platform.level === level);
          return rows.length === 0 ? null : <Level key={level} level={level} rows={rows} />;
        })}
      </div>
    </>
  );
}

const words = record.platformColumns;
/** More rows than this wait behind their heading. */
const OPEN_UP_TO = 10;

function Level({ level, rows }: { level: PlatformLevel; rows: PlatformRow[] }) {
  const title = record.levelCount(PLATFORM_LEVEL_NAMES[level], rows.length);
  return (
    <details open={rows.length <= OPEN_UP_TO} className="border-t border-line-2 pt-3">
      <summary className="cursor-pointer font-serif text-lg font-semibold">{title}</summary>
      <div className="mt-3">
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={({ host, name }) => `${host} ${name}`}
          columns={[
            { key: "name", header: words.name, cell: nameLink },
            { key: "category", header: words.category, cell: ({ category }) => category },
            { key: "host", header: words.host, cell: hostLink },
            { key: "approvedOn", header: words.approvedOn, cell: approval },
          ]}
        />
      </div>
    </details>
  );
}

const nameLink = ({ platformId, name }: PlatformRow) => <a href={`/platforms/${platformId}`}>{name}</a>;
const hostLink = ({ hostId, host }: PlatformRow) => <a href={`/institutions/${hostId}`}>{host}</a>;

function approval({ approvedOn, validUntil }: PlatformRow) {
  return (
    <>
      {dateText(approvedOn) || record.unknownRegion}
      {validUntil ? (
        <span className="block text-xs text-ink-3">{record.platformEnded(validUntil)}</span>
      ) : null}
    </>
  );
}
