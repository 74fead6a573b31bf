import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { env } from "../env";

/** What has changed: what the public reads of the register, or a rule or the calendar. */
export const NEWS_TOPICS = ["register", "measures"] as const;
export type NewsTopic = (typeof NEWS_TOPICS)[number];

type Follower = {
  changed: (topic: NewsTopic) => void;
  /** Whether news arrive now: at the beginning and after a break something may have been missed. */
  hears: (hearing: boolean) => void;
};

const CHANNEL = "register_news";
const AGAIN_MS = 1_000;
/** A line that is cut without a word is noticed at the next of these questions. */
const PULSE_MS = 5_000;

/** Hears of every change of the register from the commit that made it, whichever process it came from. */
export function followRegisterNews(follower: Follower): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const followed = (async () => {
    while (!ending.signal.aborted) {
      await listen(follower, ending.signal).catch(() => undefined);
      follower.hears(false);
      await pause(AGAIN_MS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  })();
  const stop = () => {
    ending.abort();
    return followed;
  };
  return { stop };
}

/** Returns when the connection has ended. */
async function listen({ changed, hears }: Follower, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL ?? env.DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: PULSE_MS,
    application_name: CHANNEL,
    query_timeout: PULSE_MS,
  });
  const ended = new Promise<void>((resolve) => {
    client.once("end", resolve);
    client.on("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload }) => {
    const topic = NEWS_TOPICS.find((known) => known === payload);
    if (topic) changed(topic);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    hears(true);
    while (!signal.aborted && (await stillThere(client, ended)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stillThere(client: pg.Client, ended: Promise<void>): Promise<boolean> {
  const isOver = await Promise.race([
    ended.then(() => true),
    pause(PULSE_MS, undefined, { ref: false }).then(() => false),
  ]);
  if (isOver) return false;
  await client.query("SELECT 1");
  return true;
}
