import { expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { latestChange, listChanges } from "@/lib/data/public-changes";

/** A place that this cluster's transactions will not reach for long. */
const FAR = 10n ** 12n;

const note = (recordId: string, tx?: bigint) =>
  prisma.publicChange.create({
    data: { resource: "platform", recordId, change: "updated", ...(tx === undefined ? {} : { tx }) },
  });
const told = async () => (await listChanges(null, 50)).changes.map(({ id }) => id);
const continueFeed = () => prisma.$executeRaw`SELECT continue_feed()`;
const eras = () => prisma.feedEra.count();

it("goes on above its last place in another cluster, where transactions count from the beginning", async () => {
  await note("before");
  await continueFeed();
  expect(await eras()).toBe(0);

  await note("restored", FAR);
  expect(await told()).toEqual(["before"]);
  await continueFeed();
  expect(await told()).toEqual(["before", "restored"]);
  const reader = (await listChanges(null, 50)).next;

  await note("after");
  const { changes, next } = await listChanges(reader, 50);
  expect(changes.map(({ id }) => id)).toEqual(["after"]);
  expect(next?.tx).toBeGreaterThan(FAR);
  expect((await latestChange())?.mark).toMatch(new RegExp(`^${next?.tx}-`));

  await continueFeed();
  expect(await eras()).toBe(1);
});
