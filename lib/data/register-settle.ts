import { termPairs } from "../domain/dictionary/mapping";
import { PROVINCE_DIVISIONS, type ProvinceId } from "../domain/organization/provinces";
import { type Db, Prisma, prisma } from "./client";
import { chainTerms } from "./term-map";

const IDS = Object.keys(PROVINCE_DIVISIONS) as ProvinceId[];
/** Places, and the digits that every code of their province begins with. */
export const PLACES = {
  ids: IDS,
  prefixes: IDS.map((id) => PROVINCE_DIVISIONS[id].slice(0, 2)),
};

/** Another caller has been settling for longer than a lock is waited for. */
const SETTLING = /55P03|lock timeout/;

/**
 * Takes what was written since into the figures; one short look where nothing was. While a whole register is being
 * taken over by another caller, readers get what is kept until then.
 */
export async function settleFigures(db: Db = prisma): Promise<void> {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "RegisterChange") AS "waits"`;
  if (!row?.waits) return;
  try {
    await db.$queryRaw`SELECT settle_register(${await knowledge(db)}, false)`;
  } catch (error) {
    if (!SETTLING.test(String(error))) throw error;
  }
}

/** Forgets every kept figure and takes all from the register's rows again. */
export async function recountFigures(db: Db = prisma): Promise<void> {
  await db.$queryRaw`SELECT settle_register(${await knowledge(db)}, true)`;
}

/** What the database's own functions cannot know. */
async function knowledge(db: Db): Promise<Prisma.Sql> {
  const pairs = termPairs(await chainTerms(db));
  const texts = (values: readonly string[]) => Prisma.sql`${values}::text[]`;
  return Prisma.join([
    texts(PLACES.ids),
    texts(PLACES.prefixes),
    texts(pairs.map(({ from }) => from)),
    texts(pairs.map(({ to }) => to)),
  ]);
}
