import {
  DEMONSTRATION_MARK,
  LISTS_MARK,
  PEOPLE_MARK,
  REFERENCE_MARK,
  readMarks,
  referenceEdition,
} from "./seed-marks";

type SeedOrder = {
  /** Address of the database that DATABASE_URL names too. */
  url: string;
  /** Whether accounts, register and cases are wanted beside the reference data. */
  demonstrates: boolean;
  now: Date;
};

/** Installs what is missing and leaves alone what is in place; a run with nothing to do loads nothing. */
export async function seed({ url, demonstrates, now }: SeedOrder): Promise<void> {
  const marks = await readMarks(url);
  const edition = referenceEdition();
  if (marks.get(REFERENCE_MARK) !== edition) {
    const { prisma } = await import("@/lib/data/client");
    const { installReference } = await import("./reference/install-reference");
    await installReference();
    const mark = { key: REFERENCE_MARK, value: edition };
    await prisma.counter.upsert({ where: { key: REFERENCE_MARK }, create: mark, update: mark });
    console.log("seed: measures, calendar and dictionaries");
  }
  if (demonstrates && !marks.has(DEMONSTRATION_MARK)) {
    const { installDemonstration } = await import("./demonstration/install-demonstration");
    await installDemonstration(now, marks.has(PEOPLE_MARK));
  }
  if (!marks.has(LISTS_MARK)) await listRegister();
}

/** A register from before the public lists had a table of their own is listed once. */
async function listRegister(): Promise<void> {
  const { inTransaction } = await import("@/lib/data/transaction");
  const { renewRegister } = await import("@/lib/data/register-entries");
  await inTransaction(async (tx) => {
    if ((await tx.registerEntry.count()) === 0) await renewRegister(tx);
    await tx.counter.create({ data: { key: LISTS_MARK, value: 1 } });
  });
}
