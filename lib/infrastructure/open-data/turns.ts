import "server-only";
import { env } from "../../env";

const WINDOW_SECONDS = 60;
/** Addresses remembered at a time; beyond that the count begins anew. */
const MOST_ADDRESSES = 50_000;
/** An export costs as many turns as so many answers. */
export const EXPORT_COST = 20;

export type Turn = { taken: boolean; most: number; left: number; seconds: number };

let began = 0;
let spent = new Map<string, number>();

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
  if (window !== began || spent.size > MOST_ADDRESSES) {
    began = window;
    spent = new Map();
  }
  const key = networkOf(address ?? "");
  const used = (spent.get(key) ?? 0) + cost;
  spent.set(key, used);
  return { taken: used <= most, most, left: Math.max(0, most - used), seconds };
}

/** Whoever has an address of version 6 has a network of them. */
const networkOf = (address: string): string =>
  address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
