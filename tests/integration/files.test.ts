import { createReadStream, writeFileSync } from "node:fs";
import { mkdir, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { findFile } from "@/lib/data/files";
import { type Applicant, mintActor } from "@/lib/domain/actor";
import { fileStore } from "@/lib/infrastructure/files/file-store";
import {
  appendTo,
  cleanUploads,
  findUpload,
  offsetOf,
  openUpload,
  partialPath,
  TooManyBytesError,
} from "@/lib/infrastructure/files/partial-uploads";
import { scanFiles } from "@/lib/usecases/file/scan";
import { settleFile } from "@/lib/usecases/file/settle";
import { removeMaterial } from "@/lib/usecases/filing/remove-material";
import { applicantActor, makeStaff, makeVerifiedLead, staffActor } from "@/prisma/factories";
import { type MadeFiling, makeFiling } from "@/prisma/filing-factory";

const at = new Date("2022-01-13T02:00:00Z");
let lead: Applicant;
let stranger: Applicant;
let filing: MadeFiling;
let registrationId: string;

beforeAll(async () => {
  const [mine, other] = [await makeVerifiedLead(), await makeVerifiedLead()];
  registrationId = mine.registrationId;
  lead = applicantActor(mine.administrator, mine.organization, "administrator");
  stranger = applicantActor(other.administrator, other.organization, "administrator");
  filing = await makeFiling(mine, { memberCount: 2, without: ["agreement"] });
});

async function content(words: string, scan: "clean" | "pending" = "clean") {
  const stored = await fileStore.put(Readable.from(Buffer.from(words)));
  return { name: "组建协议.pdf", mime: "application/pdf", scan, ...stored };
}

const agreement = (textChanged: "yes" | "no") =>
  ({ for: "material", filing: filing.id, type: "agreement", textChanged }) as const;

describe("the store", () => {
  test("keeps one copy of the same content and serves parts of it", async () => {
    const first = await fileStore.put(Readable.from(Buffer.from("备案")));
    expect(await fileStore.put(Readable.from(Buffer.from("备案")))).toEqual(first);
    expect(first.size).toBe(6);
    expect(await text(await fileStore.open(first.sha256))).toBe("备案");
    expect(await text(await fileStore.open(first.sha256, { start: 3, end: 5 }))).toBe("案");
    expect(await fileStore.has("0".repeat(64))).toBe(false);
    await expect(fileStore.open("../../etc/passwd")).rejects.toThrow("not a digest");
  });

  test("a put that breaks off leaves nothing", async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from("half");
        throw new Error("line dropped");
      })(),
    );
    await expect(fileStore.put(broken)).rejects.toThrow("line dropped");
  });
});

describe("unfinished uploads", () => {
  const announced = { owner: "user:a", name: "协议.pdf", size: 10, purpose: { for: "loose" } };

  test("go on where they stopped, for their owner alone", async () => {
    const { id } = await openUpload(announced);
    await appendTo(id, 0, 10, Readable.from(Buffer.from("01234")));
    const upload = await findUpload(id, "user:a");
    expect(upload && (await offsetOf(upload))).toBe(5);
    await appendTo(id, 5, 10, Readable.from(Buffer.from("56789")));
    expect(await text(createReadStream(partialPath(id)))).toBe("0123456789");
    expect(await findUpload(id, "user:b")).toBeNull();
    expect(await findUpload("../x", "user:a")).toBeNull();
  });

  test("take no byte beyond what was announced", async () => {
    const { id } = await openUpload(announced);
    await expect(appendTo(id, 0, 10, Readable.from(Buffer.alloc(11)))).rejects.toThrow(TooManyBytesError);
  });

  test("are cleaned after a day without a byte", async () => {
    const [old, young] = [await openUpload(announced), await openUpload(announced)];
    const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
    const folder = path.dirname(partialPath(old.id));
    await mkdir(folder, { recursive: true });
    for (const file of [`${old.id}.json`, `${old.id}.part`])
      await utimes(path.join(folder, file), yesterday, yesterday);
    writeFileSync(path.join(folder, "README"), "not an upload");
    expect(await cleanUploads(new Date(Date.now() - 24 * 3600 * 1000))).toBe(1);
    expect(await findUpload(old.id, "user:a")).toBeNull();
    expect((await stat(partialPath(young.id))).size).toBe(0);
  });
});

describe("materials of a case", () => {
  const inForce = () =>
    prisma.material.findMany({
      where: { filingId: filing.id, type: "agreement", removedAt: null },
      select: { id: true, fileId: true, textChanged: true },
    });

  test("the first agreement is a new text; a copy with more seals is not; it replaces the first", async () => {
    const first = await settleFile(lead, await content("甲"), agreement("no"), at);
    expect(first.ok).toBe(true);
    expect(await inForce()).toMatchObject([{ textChanged: true }]);
    const second = await settleFile(lead, await content("乙"), agreement("no"), at);
    expect(await inForce()).toMatchObject([{ fileId: second.ok && second.value.id, textChanged: false }]);
    await settleFile(lead, await content("丙"), agreement("yes"), at);
    expect(await inForce()).toMatchObject([{ textChanged: true }]);
  });

  test("other materials stand beside one another, twenty of a type at most", async () => {
    const other = { for: "material", filing: filing.id, type: "other" } as const;
    const outcomes = [];
    for (let number = 0; number < 21; number++)
      outcomes.push(await settleFile(lead, await content(`其他 ${number}`), other, at));
    expect(outcomes.filter(({ ok }) => ok).length).toBeLessThanOrEqual(20);
    expect(outcomes.at(-1)).toMatchObject({ ok: false, refusal: "tooManyFiles" });
  });

  test("nobody else attaches, removes or sees", async () => {
    expect(await settleFile(stranger, await content("丁"), agreement("yes"), at)).toMatchObject({
      refusal: "notFound",
    });
    const [material] = await inForce();
    const input = { filingId: filing.id, materialId: material?.id ?? "" };
    expect(await removeMaterial(stranger, input, at)).toMatchObject({ refusal: "notFound" });
    expect(await findFile(stranger, material?.fileId ?? "")).toBeNull();
    expect(await findFile(lead, material?.fileId ?? "")).toMatchObject({ name: "组建协议.pdf" });
    const clerk = staffActor(await makeStaff(prisma, { province: "nm", roles: ["intake"] }));
    // A draft is the applicant's own; staff see its files once it was submitted.
    expect(await findFile(clerk, material?.fileId ?? "")).toBeNull();
    expect(
      await settleFile(mintActor({ kind: "public", ip: null }), await content("戊"), { for: "loose" }, at),
    ).toMatchObject({
      refusal: "notAllowed",
    });
  });

  test("a removed material is out of the case and its content stays", async () => {
    const [material] = await inForce();
    expect(
      await removeMaterial(lead, { filingId: filing.id, materialId: material?.id ?? "" }, at),
    ).toMatchObject({ ok: true });
    expect(await inForce()).toEqual([]);
    const kept = await prisma.storedFile.findUniqueOrThrow({ where: { id: material?.fileId ?? "" } });
    expect(await fileStore.has(kept.sha256)).toBe(true);
  });

  test("a registration that staff are reading is closed to further files", async () => {
    const purpose = { for: "registration", registration: registrationId, type: "licence" } as const;
    await prisma.leadRegistration.update({ where: { id: registrationId }, data: { state: "submitted" } });
    expect(await settleFile(lead, await content("己"), purpose, at)).toMatchObject({
      refusal: "illegalTransition",
    });
    await prisma.leadRegistration.update({ where: { id: registrationId }, data: { state: "returned" } });
    expect(await settleFile(lead, await content("庚"), purpose, at)).toMatchObject({ ok: true });
    expect(await settleFile(stranger, await content("辛"), purpose, at)).toMatchObject({
      refusal: "notFound",
    });
  });
});

test("a file waits for its scan; the verdict holds for the same content everywhere", async () => {
  const kept = await settleFile(lead, await content("待查", "pending"), { for: "loose" }, at);
  const id = kept.ok ? kept.value.id : "";
  await scanFiles(async () => "pending");
  expect(await findFile(lead, id)).toMatchObject({ scan: "pending" });
  await scanFiles(async () => "quarantined");
  expect(await findFile(lead, id)).toMatchObject({ scan: "quarantined" });
});
