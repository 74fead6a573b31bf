import "server-only";
import { unstable_cache } from "next/cache";
import { latestChange } from "../../data/public-changes";
import { listLatestDumps } from "../../data/public-dumps";
import { findSiteOwner } from "../register-cache";
import { addressedDump } from "./dump-answer";

/** What there is to take: the newest dumps, when the register changed last, and who publishes. */
export async function findContents() {
  const [{ department }, { dumps, modified }] = await Promise.all([findSiteOwner(), findKept()]);
  return { department, dumps: dumps.map(addressedDump), modified };
}

const findKept = unstable_cache(
  async () => {
    const [dumps, change] = await Promise.all([listLatestDumps(), latestChange()]);
    return { dumps, modified: change?.at ?? null };
  },
  ["open-data"],
  { tags: ["register"], revalidate: 60 },
);
