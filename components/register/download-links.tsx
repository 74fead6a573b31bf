import { listHref, type RegisterQuery } from "@/lib/domain/register/query";
import { openData } from "@/lib/messages/open-data-page";

const FORMATS = ["csv", "xlsx", "json", "jsonld"] as const;

/** The rows that are found, all pages of them, as a file. */
export function DownloadLinks({ query }: { query: RegisterQuery }) {
  const [path = "", search] = listHref(query, {}).split("?");
  return (
    <p data-print="hidden" className="mt-6 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm text-ink-2">
      <span>{openData.downloadResults}</span>
      {FORMATS.map((format) => (
        <a
          key={format}
          href={`/api/v1${path}.${format}${search ? `?${search}` : ""}`}
          download
          rel="nofollow"
          className="inline-block py-1"
        >
          {openData.downloadFormat(format)}
        </a>
      ))}
      <a href="/open-data" className="inline-block py-1">
        {openData.about}
      </a>
    </p>
  );
}
