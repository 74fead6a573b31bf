import "server-only";
import { takeAllowance } from "../data/allowances";
import { type Actor, actorIp, actorUserId } from "../domain/actor";
import type { ObjectionStanding } from "../domain/public-notice/record";
import type { SearchParams } from "../domain/register/query";
import type { Outcome } from "../domain/result";
import { REFUSAL_SENTENCES } from "../messages/refusals";
import { objectionQuery } from "../schemas/public-notice";
import { now } from "./clock";
import { currentActor } from "./session/session";

const ALLOWANCE = { most: 30, seconds: 600 };

type Asked = {
  typed: { number: string; code: string };
  errors: { number?: string; code?: string };
  refusal: string | null;
  standing: ObjectionStanding | null;
};

type Query = (actor: Actor, input: { number: string; code: string }) => Promise<Outcome<ObjectionStanding>>;

/** Number and code from the address, guessed at most so often; nothing is asked where neither stands there. */
export async function askObjection(params: SearchParams, query: Query): Promise<Asked> {
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === "string" ? value.slice(0, 60) : "";
  };
  const typed = { number: text("number"), code: text("code") };
  const nothing: Asked = { typed, errors: {}, refusal: null, standing: null };
  if (params.number === undefined && params.code === undefined) return nothing;
  const parsed = objectionQuery.safeParse(typed);
  if (!parsed.success) {
    const said = parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
    return { ...nothing, errors: Object.fromEntries(said.reverse()) };
  }
  const actor = await currentActor();
  const key = `queryObjection:${actorUserId(actor) ?? actorIp(actor) ?? "local"}`;
  if (!(await takeAllowance(key, ALLOWANCE.most, ALLOWANCE.seconds, now())))
    return { ...nothing, refusal: REFUSAL_SENTENCES.tooMany };
  const outcome = await query(actor, parsed.data);
  if (!outcome.ok) return { ...nothing, refusal: REFUSAL_SENTENCES[outcome.refusal] };
  return { ...nothing, typed: parsed.data, standing: outcome.value };
}
