import { listOpenPage } from "../../data/open-data";
import { LINKED_CONTEXT, linkedNode } from "../../domain/open-data/linked";
import { chooseFormat, FORMATS, type Format } from "../../domain/open-data/negotiation";
import { readAsked } from "../../domain/open-data/query";
import type { Resource, Row } from "../../domain/open-data/resources";
import { openApi } from "../../messages/open-data";
import { publicAddress } from "../public-address";
import { type Asking, problem, publicAnswer } from "../public-answer";
import { csvHead, csvRows } from "./encoders";
import { addressed } from "./rows";

const OFFERED = ["json", "jsonld", "csv"] as const satisfies readonly Format[];

/** A page of a resource as JSON, JSON-LD or CSV; every 4xx is a problem of RFC 9457. */
export async function answerList(resource: Resource, request: Asking): Promise<Response> {
  const { search, pathname } = new URL(request.url);
  const read = readAsked(resource, search);
  if (!read.ok) return badQuery(read.wrong);
  const format = formatOf(request, OFFERED);
  if (typeof format !== "string") return format;
  const page = await listOpenPage(read.asked);
  const rows = page.rows.map((row) => addressed(resource, row));
  const next = page.next && nextAddress(pathname, search, page.next);
  const body = bodyOf(resource, format, { rows, total: page.total, next });
  const links = [
    ...(next ? [`<${next}>; rel="next"`] : []),
    `<${publicAddress("/api/v1/openapi.json")}>; rel="service-desc"`,
    `<${publicAddress("/open-data")}>; rel="license"`,
  ];
  return publicAnswer(request, {
    body,
    type: `${FORMATS[format]}; charset=utf-8`,
    headers: { Link: links.join(", "), Vary: "Accept" },
  });
}

export const badQuery = (wrong: readonly string[]): Response =>
  problem(400, openApi.badQuery, openApi.badQueryDetail(wrong.map((name) => name.slice(0, 40)).join(", ")));

/** The format the sender wants among those offered, or the answer that refuses. */
export function formatOf<F extends Format>(request: Asking, offered: readonly F[]): F | Response {
  const format = chooseFormat(request.headers.get("accept"), offered);
  if (format === "malformed") return problem(400, openApi.badAccept);
  const chosen = offered.find((one) => one === format);
  if (chosen) return chosen;
  const types = offered.map((one) => FORMATS[one]).join(", ");
  return problem(406, openApi.notAcceptable, openApi.notAcceptableDetail(types));
}

function nextAddress(pathname: string, search: string, after: string): string {
  const params = new URLSearchParams(search);
  params.set("after", after);
  return publicAddress(`${pathname}?${params}`);
}

type Page = { rows: Row[]; total: number | null; next: string | null };

function bodyOf(resource: Resource, format: (typeof OFFERED)[number], { rows, total, next }: Page): string {
  switch (format) {
    case "json":
      return JSON.stringify({ total, next, [resource]: rows });
    case "jsonld":
      return JSON.stringify({
        "@context": LINKED_CONTEXT,
        "@graph": rows.map((row) => linkedNode(resource, row as never)),
      });
    case "csv":
      return csvHead(resource) + csvRows(resource, rows);
  }
}
