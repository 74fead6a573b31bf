import "server-only";
import { listChanges } from "../../data/public-changes";
import {
  LIMITS,
  limitSchema,
  readChangeCursor,
  readParams,
  writeChangeCursor,
} from "../../domain/open-data/query";
import { publicAddress } from "../public-address";
import { publicAnswer } from "../public-answer";
import { badQuery } from "./list-answer";
import { pageAddress } from "./rows";

/** Changes after a place in the feed; `next` is the place to go on from, now or another day. */
export async function answerChanges(request: Request): Promise<Response> {
  const params = readParams(new URL(request.url).search);
  if (!params) return badQuery(["?"]);
  const wrong = Object.keys(params).filter((name) => name !== "after" && name !== "limit");
  const after = typeof params.after === "string" ? readChangeCursor(params.after) : null;
  const limit = limitSchema.safeParse(params.limit ?? String(LIMITS.most));
  if (params.after !== undefined && after === null) wrong.push("after");
  if (!limit.success) wrong.push("limit");
  if (wrong.length > 0 || !limit.success) return badQuery(wrong);
  const page = await listChanges(after, limit.data);
  const changes = page.changes.map((change) => ({ ...change, url: pageAddress(change.resource, change.id) }));
  const next = page.next && publicAddress(`/api/v1/changes?after=${writeChangeCursor(page.next)}`);
  return publicAnswer(request, {
    body: JSON.stringify({ hasMore: page.hasMore, next, changes }),
    type: "application/json; charset=utf-8",
    headers: {
      "Cache-Control": "public, max-age=10",
      ...(next ? { Link: `<${next}>; rel="next"` } : {}),
    },
  });
}
