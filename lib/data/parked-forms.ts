import { prisma } from "./client";

export async function insertParkedForm(
  id: string,
  path: string,
  values: string,
  expiresAt: Date,
): Promise<void> {
  await prisma.parkedForm.create({ data: { id, path, values, expiresAt } });
}

/** Takes a parked form out, so that it is given back once; null when absent, for another path, or too old. */
export async function takeParkedForm(id: string, path: string, at: Date): Promise<string | null> {
  const where = { id, path, expiresAt: { gt: at } };
  const form = await prisma.parkedForm.findFirst({ where, select: { values: true } });
  if (!form) return null;
  const { count } = await prisma.parkedForm.deleteMany({ where });
  return count === 1 ? form.values : null;
}

/** The same without taking it out: results of an upload are looked at and downloaded. */
export async function findParkedText(id: string, path: string, at: Date): Promise<string | null> {
  const where = { id, path, expiresAt: { gt: at } };
  const form = await prisma.parkedForm.findFirst({ where, select: { values: true } });
  return form?.values ?? null;
}

/** Typed text is personal data: it does not outlive the hour it was kept for. */
export async function removeExpiredParkedForms(at: Date): Promise<number> {
  const { count } = await prisma.parkedForm.deleteMany({ where: { expiresAt: { lte: at } } });
  return count;
}
