import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/data/client";
import { inTransaction } from "@/lib/data/transaction";
import type { Delivery, SendLetter } from "@/lib/domain/mail/delivery";
import { deliverMail } from "@/lib/usecases/mail/deliver";
import { leaveMail } from "@/lib/usecases/outbox";

const at = new Date("2026-11-21T02:00:00Z");
const mail = {
  to: "lihua@example.org",
  subject: "备案申请收件回执",
  text: "申请已收到。查询码 K7M2Q9。\n请妥善保存。",
};

const received: Buffer[] = [];
let unwanted = "";
const server = new SMTPServer({
  authOptional: true,
  onRcptTo: ({ address }, _session, next) =>
    next(address === unwanted ? Object.assign(new Error("no such user"), { responseCode: 550 }) : null),
  onData(stream, _session, next) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks));
      next();
    });
  },
});
let sendLetter: SendLetter;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  // Settings are read when the module is loaded.
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}/?ignoreTLS=true`;
  vi.resetModules();
  ({ sendLetter } = await import("@/lib/infrastructure/mail/send-letter"));
});

afterAll(() => new Promise<void>((closed) => server.close(closed)));

beforeEach(async () => {
  await prisma.outboxMessage.deleteMany();
  received.length = 0;
});

const leave = (...mails: (typeof mail)[]) => inTransaction((tx) => leaveMail(tx, mails));
const states = async () =>
  (await prisma.outboxMessage.findMany({ orderBy: { createdAt: "asc" } })).map(({ state, attempts }) => [
    state,
    attempts,
  ]);

test("a Chinese letter arrives as written and is at rest only encrypted", async () => {
  await leave(mail);
  const stored = await prisma.outboxMessage.findFirstOrThrow();
  expect(stored.recipient + stored.text).not.toMatch(/lihua|查询码/);
  expect(await deliverMail(sendLetter, at)).toBe(1);
  const parsed = await new PostalMime().parse(received[0] ?? "");
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text?.trim()).toBe(mail.text);
  expect(parsed.to?.[0]?.address).toBe(mail.to);
  expect(parsed.messageId).toContain(stored.id);
  expect(await states()).toEqual([["sent", 1]]);
});

test("two deliverers send one letter once", async () => {
  await leave(mail, mail, mail);
  const counts = await Promise.all([
    deliverMail(sendLetter, at),
    deliverMail(sendLetter, at),
    deliverMail(sendLetter, at),
  ]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(received).toHaveLength(3);
});

test("a server that is away loses nothing, however long", async () => {
  await leave(mail, mail);
  const away: Delivery = { state: "away", error: "ECONNREFUSED" };
  expect(await deliverMail(async () => away, at)).toBe(0);
  expect(await states()).toContainEqual(["pending", 1]);
  // A day of attempts, one after the other.
  await prisma.$executeRaw`UPDATE "OutboxMessage" SET "createdAt" = now() - interval '24 hours'`;
  for (let run = 0; run < 60; run++) await deliverMail(async () => away, at);
  expect((await states()).every(([state]) => state === "pending")).toBe(true);
  // The next attempt of the most tried letter is at most two hours away.
  await prisma.$executeRaw`UPDATE "OutboxMessage" SET "createdAt" = now() - interval '27 hours'`;
  expect(await deliverMail(sendLetter, at)).toBe(2);
  expect(received).toHaveLength(2);
});

test("a letter that waits for its next attempt is left alone", async () => {
  await leave(mail);
  await deliverMail(async () => ({ state: "delayed", error: "451 try later" }), at);
  expect(await deliverMail(sendLetter, at)).toBe(0);
  expect(received).toHaveLength(0);
});

test("an address the server refuses for good is given up, the others arrive", async () => {
  unwanted = "gone@example.org";
  await leave({ ...mail, to: unwanted }, mail);
  expect(await deliverMail(sendLetter, at)).toBe(1);
  const [refused] = await prisma.outboxMessage.findMany({ where: { state: "failed" } });
  expect(refused?.lastError).toContain("550");
});

test("a worker that dies while sending leaves the letter due", async () => {
  await leave(mail);
  await expect(deliverMail(() => Promise.reject(new Error("killed")), at)).rejects.toThrow("killed");
  expect(await states()).toEqual([["pending", 0]]);
});

test("mail of a transaction that fails never leaves", async () => {
  const failing = inTransaction(async (tx) => {
    await leaveMail(tx, [mail]);
    throw new Error("refused after all");
  });
  await expect(failing).rejects.toThrow("refused after all");
  expect(await deliverMail(sendLetter, at)).toBe(0);
});
