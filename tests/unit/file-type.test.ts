import { mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import {
  cleanFileName,
  DOCUMENT_KINDS,
  FILE_REFUSALS,
  type FileKind,
  MAX_FILE_BYTES,
  SPREADSHEET_KINDS,
} from "@/lib/domain/file/kinds";
import { inspectFile } from "@/lib/infrastructure/files/file-type";
import { certificatePdf } from "@/lib/infrastructure/pdf/certificate-pdf";
import { FILE_REFUSAL_SENTENCES } from "@/lib/messages/files";
import {
  compoundOf,
  docx,
  jpeg,
  ofd,
  pdf,
  png,
  pptx,
  sealedWord,
  sealedWorkbook,
  xlsx,
  zipOf,
} from "../support/crafted-files";
import { sampleCertificate } from "../support/pdf-samples";

const folder = mkdtempSync(path.join(os.tmpdir(), "files-"));
let written = 0;

async function judged(
  name: string,
  content: Buffer,
  wanted: readonly FileKind[] = DOCUMENT_KINDS,
): Promise<string> {
  const file = path.join(folder, String(written++));
  writeFileSync(file, content);
  const verdict = await inspectFile(file, name, wanted);
  return verdict.ok ? verdict.kind : verdict.refusal;
}

describe("what is taken", () => {
  test.each<[string, Buffer, string]>([
    ["协议.pdf", pdf(), "pdf"],
    ["扫描件.PNG", png(), "png"],
    ["扫描件.jpg", jpeg(), "jpeg"],
    ["方案.docx", docx(), "docx"],
    ["名单.xlsx", xlsx(), "xlsx"],
    ["汇报.pptx", pptx(), "pptx"],
    ["方案.doc", compoundOf(["WordDocument"]), "doc"],
    ["名单.xls", compoundOf(["Workbook"]), "xls"],
    ["汇报.ppt", compoundOf(["PowerPoint Document"]), "ppt"],
    ["公文.ofd", ofd(), "ofd"],
  ])("%s", async (name, content, kind) => {
    expect(await judged(name, content)).toBe(kind);
  });

  test("real files of this system's own making", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("成员").addRow(["单位名称", "统一社会信用代码"]);
    expect(await judged("名单.xlsx", Buffer.from(await book.xlsx.writeBuffer()))).toBe("xlsx");
    expect(await judged("证明.pdf", await certificatePdf(sampleCertificate))).toBe("pdf");
  });

  test("plain tables only where the system reads them itself", async () => {
    const table = Buffer.from("单位名称,统一社会信用代码\n演示单位,\n");
    expect(await judged("名单.csv", table, SPREADSHEET_KINDS)).toBe("csv");
    expect(await judged("名单.csv", table)).toBe("typeNotAllowed");
    expect(await judged("名单.csv", Buffer.from([0x61, 0, 0x62]), SPREADSHEET_KINDS)).toBe("contentDiffers");
  });
});

describe("E-23: what is refused", () => {
  const huge = { name: "word/media/a.bin", uncompressed: 500 * 1024 * 1024 };
  const dense = { name: "word/media/a.bin", uncompressed: 60 * 1024 * 1024 };
  test.each<[string, string, Buffer, string]>([
    ["empty", "空.pdf", Buffer.alloc(0), "emptyFile"],
    ["a program under a document's name", "协议.pdf", Buffer.from("MZ\u0090\u0000program"), "contentDiffers"],
    [
      "a web page under a document's name",
      "协议.pdf",
      Buffer.from("<html><script>alert(1)</script>"),
      "contentDiffers",
    ],
    ["a picture under another's name", "扫描件.png", jpeg(), "contentDiffers"],
    ["a workbook under a text's name", "方案.docx", xlsx(), "contentDiffers"],
    ["any archive under a text's name", "方案.docx", zipOf([{ name: "a.txt" }]), "contentDiffers"],
    ["an archive", "材料.zip", zipOf([{ name: "a.txt" }]), "typeNotAllowed"],
    ["a web page", "页面.html", Buffer.from("<html>"), "typeNotAllowed"],
    ["a drawing with scripts", "图.svg", Buffer.from("<svg/>"), "typeNotAllowed"],
    ["a text made for macros", "方案.docm", docx(), "typeNotAllowed"],
    ["no extension", "协议", pdf(), "typeNotAllowed"],
    ["macros in a new text", "方案.docx", docx({ name: "word/vbaProject.bin" }), "hasMacros"],
    ["macros in an old text", "方案.doc", compoundOf(["WordDocument", "Macros"]), "hasMacros"],
    ["macros in an old workbook", "名单.xls", compoundOf(["Workbook", "_VBA_PROJECT_CUR"]), "hasMacros"],
    ["an encrypted new text", "方案.docx", compoundOf(["EncryptionInfo", "EncryptedPackage"]), "isEncrypted"],
    ["an encrypted archive", "方案.docx", docx({ name: "word/a.xml", encrypted: true }), "isEncrypted"],
    ["an encrypted old text", "方案.doc", sealedWord(), "isEncrypted"],
    ["an encrypted old workbook", "名单.xls", sealedWorkbook(), "isEncrypted"],
    ["an encrypted PDF", "协议.pdf", pdf("/Encrypt 5 0 R"), "isEncrypted"],
    ["an archive that unpacks to 500 MB", "方案.docx", docx(huge), "archiveBomb"],
    ["an archive that packs 60 MB into nothing", "方案.docx", docx(dense), "archiveBomb"],
    ["an archive cut short", "方案.docx", docx().subarray(0, 60), "isDamaged"],
  ])("%s", async (_case, name, content, refusal) => {
    expect(await judged(name, content)).toBe(refusal);
  });

  test("over 50 MB", async () => {
    const file = path.join(folder, "large");
    writeFileSync(file, pdf());
    truncateSync(file, MAX_FILE_BYTES + 1);
    expect(await inspectFile(file, "大.pdf", DOCUMENT_KINDS)).toEqual({ ok: false, refusal: "tooLarge" });
    truncateSync(file, MAX_FILE_BYTES);
    expect(await inspectFile(file, "大.pdf", DOCUMENT_KINDS)).toMatchObject({ ok: true });
  });

  test("every refusal says in Chinese what to do", () => {
    for (const refusal of FILE_REFUSALS)
      expect(FILE_REFUSAL_SENTENCES[refusal]).toMatch(/[\u4e00-\u9fff].*。$/);
  });
});

describe("names", () => {
  test.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\扫描\\协议.pdf", "协议.pdf"],
    ["协议\u202efdp.exe.pdf", "协议fdp.exe.pdf"],
    ["a\u0000b<>.pdf", "ab.pdf"],
    ["..隐藏.pdf", "隐藏.pdf"],
  ])("%j", (typed, clean) => {
    expect(cleanFileName(typed)).toBe(clean);
  });

  test("a long name keeps its extension", () => {
    const clean = cleanFileName(`${"协".repeat(400)}.pdf`);
    expect(Array.from(clean)).toHaveLength(200);
    expect(clean.endsWith(".pdf")).toBe(true);
  });
});
