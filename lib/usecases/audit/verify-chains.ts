import { recordAttempt } from "../../data/attempts";
import { type Chain, drawChainIds, listChains } from "../../data/event-chains";
import type { Actor } from "../../domain/actor";
import { eventHash } from "../filing/record";

/** What is wrong with a chain: a number is missing, a link does not hold, contents were altered, the end is missing. */
export type ChainFault = "gap" | "link" | "contents" | "end";

export type FailedChain = {
  filingId: string;
  caseNumber: string | null;
  /** Number of the first event that does not fit. */
  sequence: number;
  fault: ChainFault;
};

export type ChainVerdict = { cases: number; events: number; failed: FailedChain[] };

const PAGE = 200;
const SAMPLE = 50;

/** The first fault of a chain, or null where every event follows from the one before and the last one is the case's state. */
export function chainFault({ events, state }: Chain): { sequence: number; fault: ChainFault } | null {
  let previousHash = "";
  for (const [index, event] of events.entries()) {
    const { hash, ...contents } = event;
    if (event.sequence !== index + 1) return { sequence: index + 1, fault: "gap" };
    if (event.previousHash !== previousHash) return { sequence: event.sequence, fault: "link" };
    if (eventHash(contents) !== hash) return { sequence: event.sequence, fault: "contents" };
    previousHash = hash;
  }
  const last = events.at(-1);
  return last?.toState === state ? null : { sequence: events.length + 1, fault: "end" };
}

/** Checks the histories of all cases or of a random sample; null to those who do not audit. Checking is itself on record. */
export async function verifyChains(actor: Actor, what: "all" | "sample"): Promise<ChainVerdict | null> {
  if (actor.kind !== "system" && !(actor.kind === "staff" && actor.roles.includes("auditAdministrator")))
    return null;
  const verdict: ChainVerdict = { cases: 0, events: 0, failed: [] };
  for await (const chains of what === "sample" ? sampled(actor) : everyPage(actor))
    for (const chain of chains) add(verdict, chain);
  const object = `${what} ${verdict.cases}/${verdict.failed.length}`;
  await recordAttempt({ actor, action: "verifyChains", outcome: "viewed", object });
  return verdict;
}

async function* sampled(actor: Actor): AsyncGenerator<Chain[]> {
  yield await listChains(actor, { ids: await drawChainIds(actor, SAMPLE) });
}

async function* everyPage(actor: Actor): AsyncGenerator<Chain[]> {
  for (let after: string | null = null; ; ) {
    const chains: Chain[] = await listChains(actor, { after, most: PAGE });
    yield chains;
    after = chains.at(-1)?.filingId ?? null;
    if (chains.length < PAGE) return;
  }
}

function add(verdict: ChainVerdict, chain: Chain): void {
  const fault = chainFault(chain);
  const { filingId, caseNumber } = chain;
  verdict.cases += 1;
  verdict.events += chain.events.length;
  if (fault) verdict.failed.push({ filingId, caseNumber, ...fault });
}
