import { prisma } from "./client";

type SealedMessage = { id: string; recipient: string; subject: string; text: string; createdAt: Date };

/** The newest messages, still sealed; for the mail page of the demonstration only. */
export async function listSealedMessages(most: number): Promise<SealedMessage[]> {
  return prisma.outboxMessage.findMany({
    select: { id: true, recipient: true, subject: true, text: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
  });
}
