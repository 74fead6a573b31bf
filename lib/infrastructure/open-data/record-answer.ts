import "server-only";
import { z } from "zod";
import { findInstitutionFacts, findMergedInto, findPlatformFacts } from "../../data/open-data-records";
import { LINKED_CONTEXT, linkedNode } from "../../domain/open-data/linked";
import { FORMATS } from "../../domain/open-data/negotiation";
import { RECORD_SCHEMAS, type Resource, ROW_SCHEMAS } from "../../domain/open-data/resources";
import { isNoticeId } from "../../domain/public-notice/query";
import { readFilingNumber, typedSegment } from "../../domain/register/filing-number";
import { structuredRecord } from "../../domain/register/structured-record";
import { openApi } from "../../messages/open-data";
import { problem, publicAnswer } from "../public-answer";
import { findConsortium, findPublicNotice, publicAddress } from "../register-cache";
import { formatOf } from "./list-answer";
import { pageAddress } from "./rows";

type Found = { record: unknown; linked: Record<string, unknown> } | { moved: string } | null;

async function consortium(typed: string): Promise<Found> {
  const number = readFilingNumber(typed);
  const facts = number && (await findConsortium(number));
  if (!facts) return null;
  const linked = structuredRecord(facts, pageAddress("consortia", facts.number));
  return { record: facts, linked };
}

/** The row's own words, with its address, as a node. */
function noded<R extends Exclude<Resource, "consortia">>(resource: R, facts: { id: string }): Found {
  const record = { ...facts, url: pageAddress(resource, facts.id) };
  const row = z.object(ROW_SCHEMAS[resource].shape).parse(record);
  return { record, linked: { "@context": LINKED_CONTEXT, ...linkedNode(resource, row as never) } };
}

async function institution(id: string): Promise<Found> {
  if (!isNoticeId(id)) return null;
  const facts = await findInstitutionFacts(id);
  if (facts) return noded("institutions", facts);
  const kept = await findMergedInto(id);
  return kept ? { moved: `/api/v1/institutions/${kept}` } : null;
}

async function platform(id: string): Promise<Found> {
  const facts = isNoticeId(id) ? await findPlatformFacts(id) : null;
  return facts && noded("platforms", facts);
}

async function notice(id: string): Promise<Found> {
  const facts = isNoticeId(id) ? await findPublicNotice(id) : null;
  return facts && noded("notices", facts);
}

const FINDERS: Record<Resource, (typed: string) => Promise<Found>> = {
  consortia: consortium,
  institutions: institution,
  platforms: platform,
  notices: notice,
};

/** One record as JSON or JSON-LD: the allow-listed fields and no others. A merged unit's address leads to the kept one. */
export async function answerRecord(resource: Resource, typed: string, request: Request): Promise<Response> {
  const format = formatOf(request, ["json", "jsonld"]);
  if (typeof format !== "string") return format;
  const found = await FINDERS[resource](typedSegment(typed));
  if (!found) return problem(404, openApi.notFound);
  if ("moved" in found)
    return new Response(null, { status: 301, headers: { Location: publicAddress(found.moved) } });
  const value = format === "json" ? RECORD_SCHEMAS[resource].parse(found.record) : found.linked;
  return publicAnswer(request, {
    body: JSON.stringify(value),
    type: `${FORMATS[format]}; charset=utf-8`,
    headers: { Vary: "Accept" },
  });
}
