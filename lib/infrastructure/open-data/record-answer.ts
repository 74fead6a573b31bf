import { z } from "zod";
import { findMergedInto, findMergedPlatform } from "../../data/public-changes";
import { findPublicNotice } from "../../data/public-notices";
import { findInstitution } from "../../data/register-institution";
import { findPlatform } from "../../data/register-platform";
import { findConsortium } from "../../data/register-record";
import { LINKED_CONTEXT, linkedNode } from "../../domain/open-data/linked";
import { FORMATS } from "../../domain/open-data/negotiation";
import { RECORD_SCHEMAS, type Resource, ROW_SCHEMAS } from "../../domain/open-data/resources";
import { readFilingNumber, typedSegment } from "../../domain/register/filing-number";
import { readInstitutionKey, readRecordId } from "../../domain/register/record-key";
import { structuredInstitution, structuredPlatform } from "../../domain/register/structured-institution";
import { structuredRecord } from "../../domain/register/structured-record";
import { openApi } from "../../messages/open-data";
import { publicAddress } from "../public-address";
import { type Asking, problem, publicAnswer } from "../public-answer";
import { formatOf } from "./list-answer";
import { pageAddress } from "./rows";

type Found = { record: unknown; linked: unknown } | { moved: string } | null;

async function consortium(typed: string): Promise<Found> {
  const number = readFilingNumber(typed);
  const facts = number && (await findConsortium(number));
  if (!facts) return null;
  return { record: facts, linked: structuredRecord(facts, pageAddress("consortia", facts.number)) };
}

async function institution(typed: string): Promise<Found> {
  const key = readInstitutionKey(typed);
  const facts = key && (await findInstitution(key));
  if (facts) {
    const record = { ...facts, url: pageAddress("institutions", facts.id) };
    return { record, linked: structuredInstitution(facts, publicAddress("/")) };
  }
  const kept = key && (await findMergedInto(key));
  return kept ? { moved: `/api/v1/institutions/${kept}` } : null;
}

async function platform(typed: string): Promise<Found> {
  const id = readRecordId(typed);
  const facts = id && (await findPlatform(id));
  const kept = facts ? null : id && (await findMergedPlatform(id));
  if (!facts) return kept ? { moved: `/api/v1/platforms/${kept}` } : null;
  const record = { ...facts, url: pageAddress("platforms", facts.id) };
  return { record, linked: structuredPlatform(facts, publicAddress("/")) };
}

async function notice(typed: string): Promise<Found> {
  const id = readRecordId(typed);
  const facts = id && (await findPublicNotice(id));
  if (!facts) return null;
  const record = { ...facts, url: pageAddress("notices", facts.id) };
  const row = z.object(ROW_SCHEMAS.notices.shape).parse(record);
  return { record, linked: { "@context": LINKED_CONTEXT, ...linkedNode("notices", row) } };
}

const FINDERS: Record<Resource, (typed: string) => Promise<Found>> = {
  consortia: consortium,
  institutions: institution,
  platforms: platform,
  notices: notice,
};

/** One record as JSON or JSON-LD: the allow-listed fields and no others. A merged unit's address leads to the kept one. */
export async function answerRecord(resource: Resource, typed: string, request: Asking): Promise<Response> {
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
