import { createHash } from "node:crypto";
import path from "node:path";
import { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import { fileStore } from "@/lib/infrastructure/files/file-store";

const FONT = path.join(import.meta.dirname, "../../lib/infrastructure/pdf/fonts/NotoSansSC_400Regular.ttf");
const MADE_ON = new Date("2021-01-01T00:00:00Z");

type SampleFile = { name: string; mime: "application/pdf"; size: number; sha256: string };

const made = new Map<string, Promise<SampleFile>>();

/** A page that says what it stands for, stored under its digest; made once a process and title. */
export function sampleFile(title: string): Promise<SampleFile> {
  const known = made.get(title) ?? storeFile(title);
  made.set(title, known);
  return known;
}

async function storeFile(title: string): Promise<SampleFile> {
  const content = await pageOf(title);
  const sha256 = createHash("sha256").update(content).digest("hex");
  if (!(await fileStore.has(sha256))) await fileStore.put(Readable.from([content]));
  return { name: `${title}.pdf`, mime: "application/pdf", size: content.length, sha256 };
}

async function pageOf(title: string): Promise<Buffer> {
  const page = new PDFDocument({ size: "A4", margin: 72, info: { Title: title, CreationDate: MADE_ON } });
  page.font(FONT).fontSize(22).text(title, { align: "center" });
  page.moveDown(2).fontSize(14).text("演示数据：本文件只用于演示，不代表任何单位的真实材料。");
  page.end();
  const chunks: Buffer[] = [];
  for await (const chunk of page) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
