import { tagsManifest } from "next/dist/server/lib/incremental-cache/tags-manifest.external";
import { followRegisterNews, NEWS_TOPICS, type NewsTopic } from "../data/register-news";
import { forgetKeptAnswers } from "./kept-answers";
import { answerMemory } from "./open-data/answer-memory";

/** Milliseconds after which what was begun before a change, and kept after it, is forgotten as well. */
const ONCE_MORE_MS = 1_000;
/** Pages and reads are tagged with the topics themselves. A rule changes what the register's pages say, too. */
const TAGS: Record<NewsTopic, readonly NewsTopic[]> = { register: ["register"], measures: NEWS_TOPICS };

/**
 * `revalidateTag` needs a request of the framework; news of other processes come without one. This is the table that it
 * writes and every kept page is compared with.
 */
function expire(tags: readonly NewsTopic[]): void {
  const expired = performance.timeOrigin + performance.now();
  for (const tag of tags) tagsManifest.set(tag, { ...tagsManifest.get(tag), stale: expired, expired });
  forgetKeptAnswers();
}

function changed(topic: NewsTopic): void {
  expire(TAGS[topic]);
  setTimeout(() => expire(TAGS[topic]), ONCE_MORE_MS).unref();
}

/** From now on this process shows every change of the register at once, whichever process makes it. */
export function keepAnswersFresh(): void {
  followRegisterNews({
    changed,
    hears: (hearing) => {
      answerMemory.trust(hearing);
      if (hearing) changed("measures");
    },
  });
}
