import "server-only";
import { Readable } from "node:stream";
import { latestChange } from "../../data/public-changes";
import { shanghaiDate } from "../../domain/calendar/dates";
import { FORMATS, type Format } from "../../domain/open-data/negotiation";
import { type Asked, readAsked, readExportName } from "../../domain/open-data/query";
import type { Resource } from "../../domain/open-data/resources";
import { openApi, RESOURCE_NAMES } from "../../messages/open-data";
import { now } from "../clock";
import { sha256 } from "../cryptography/secrets";
import { contentDisposition } from "../files/file-response";
import { publicAddress } from "../public-address";
import { problem, publicAnswer } from "../public-answer";
import { csvMetadata } from "./csv-metadata";
import { csvChunks, jsonChunks, linkedChunks } from "./encoders";
import { badQuery } from "./list-answer";
import { addressedBatches } from "./rows";
import { workbookStream } from "./workbook-stream";

/** Exports written at the same time by this process. */
const MOST_AT_ONCE = 8;
let running = 0;

/** `consortia.csv` and the like: exactly the rows a list's parameters leave, streamed; and the schema of each CSV. */
export async function answerExport(name: string, request: Request): Promise<Response> {
  const asked = readExportName(name);
  const format = Object.keys(FORMATS).find((one): one is Format => one === asked?.extension);
  if (asked?.extension === "csv-metadata.json") return metadata(asked.resource, request);
  if (!asked || !format) return problem(404, openApi.noResource, openApi.noResourceDetail);
  const { search } = new URL(request.url);
  const read = readAsked(asked.resource, search, true);
  if (!read.ok) return badQuery(read.wrong);
  const headers = await headersOf(asked.resource, format, search);
  if (request.headers.get("if-none-match")?.includes(headers.ETag))
    return new Response(null, { status: 304, headers });
  if (running >= MOST_AT_ONCE) return busy();
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(await streamed(read.asked, format), { headers });
}

/** The register has one age: an export is the same until anything in it changes. */
async function headersOf(resource: Resource, format: Format, search: string) {
  const change = await latestChange();
  const day = shanghaiDate(now());
  const charset = format === "xlsx" ? "" : "; charset=utf-8";
  const described = publicAddress(`/api/v1/${resource}.csv-metadata.json`);
  return {
    ETag: `W/"${change?.mark ?? "0"}-${sha256(`${resource}.${format}${search}`).slice(0, 16)}"`,
    "Content-Type": `${FORMATS[format]}${charset}`,
    "Content-Disposition": contentDisposition("attachment", `${RESOURCE_NAMES[resource]}-${day}.${format}`),
    "Cache-Control": "public, max-age=60",
    "X-Content-Type-Options": "nosniff",
    ...(change ? { "Last-Modified": new Date(change.at).toUTCString() } : {}),
    Link: `<${described}>; rel="describedby"; type="application/csvm+json"`,
  };
}

function busy(): Response {
  const refused = problem(503, openApi.busy);
  refused.headers.set("Retry-After", "20");
  refused.headers.set("Cache-Control", "no-store");
  return refused;
}

/** Nothing is answered before the first rows are there, so that a database that is away is told as a problem. */
async function streamed(asked: Asked, format: Format): Promise<ReadableStream> {
  const { resource } = asked;
  const batches = await begun(addressedBatches(asked));
  running += 1;
  const source =
    format === "xlsx"
      ? workbookStream(resource, batches)
      : Readable.from(CHUNKS[format](resource, batches), { objectMode: false, highWaterMark: 65_536 });
  source.once("close", () => {
    running -= 1;
  });
  return Readable.toWeb(source) as ReadableStream;
}

const CHUNKS = { csv: csvChunks, json: jsonChunks, jsonld: linkedChunks };

async function begun<T>(source: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await source.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* source;
    } finally {
      await source.return(undefined);
    }
  })();
}

const metadata = (resource: Resource, request: Request): Response =>
  publicAnswer(request, {
    body: JSON.stringify(csvMetadata(resource), null, 2),
    type: "application/csvm+json; charset=utf-8",
  });
