import { env } from "../../env";

const WINDOW_SECONDS = 60;
/** Addresses remembered at a time; beyond that the count begins anew. */
const MOST_ADDRESSES = 50_000;
/** An export costs as many turns as so many answers. */
export const EXPORT_COST = 20;

export type Turn = { taken: boolean; most: number; left: number; seconds: number };

type Spent = { began: number; by: Map<string, number> };

/** One count a process, though routes and what stands in front of the framework are bundled apart. */
const kept = globalThis as typeof globalThis & { openDataTurns?: Spent };
const spent: Spent = kept.openDataTurns ?? { began: 0, by: new Map() };
kept.openDataTurns = spent;

/**
 * Takes turns for an address in the present minute, counted in this process alone: an answer from the register
 * must not cost a write. `seconds` are left until the count begins anew.
 */
export function takeTurn(address: string | null, cost: number, at: Date): Turn {
  const most = env.OPEN_DATA_PER_MINUTE;
  const time = Math.floor(at.getTime() / 1000);
  const window = time - (time % WINDOW_SECONDS);
  const seconds = window + WINDOW_SECONDS - time;
  if (most === 0) return { taken: true, most, left: 0, seconds };
  if (window !== spent.began || spent.by.size > MOST_ADDRESSES) {
    spent.began = window;
    spent.by.clear();
  }
  const key = networkOf(address ?? "");
  const used = (spent.by.get(key) ?? 0) + cost;
  spent.by.set(key, used);
  return { taken: used <= most, most, left: Math.max(0, most - used), seconds };
}

/** Whoever has an address of version 6 has a network of them. */
const networkOf = (address: string): string =>
  address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
