import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { applicationPdf } from "@/lib/infrastructure/pdf/application-pdf";
import { certificatePdf } from "@/lib/infrastructure/pdf/certificate-pdf";
import { invitationLetterPdf } from "@/lib/infrastructure/pdf/invitation-letter-pdf";
import { noticePdf } from "@/lib/infrastructure/pdf/notice-pdf";
import { sampleApplication, sampleCertificate, sampleInvitation, sampleNotice } from "../support/pdf-samples";

const papers: [string, () => Promise<Buffer>, string[], number | null][] = [
  [
    "certificate",
    () => certificatePdf(sampleCertificate),
    ["创新联合体备案证明", "备案不代表法人登记", sampleCertificate.number],
    1,
  ],
  ["receipt", () => noticePdf(sampleNotice), ["备案申请收件回执", "K7M2Q9", "印章"], 1],
  [
    "invitation",
    () => invitationLetterPdf(sampleInvitation),
    ["邀请确认函", "K7M2Q9TX", "对外承担责任的单位"],
    1,
  ],
  [
    "application",
    () => applicationPdf(sampleApplication),
    ["创新联合体备案申请书", "稀土产业链", "签字盖章页", "龘䶮㐂"],
    null,
  ],
];

describe.each(papers)("%s", (name, make, sentences, pages) => {
  test("the same content gives the same bytes", async () => {
    const [first, second] = [await make(), await make()];
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(first.equals(second)).toBe(true);
  });

  test.skipIf(!hasProgram("pdftotext"))("carries its words as text", async () => {
    const text = textOf(await make(), name);
    for (const sentence of sentences) expect(text).toContain(sentence);
    const count = text.split("\f").length - 1;
    if (pages) expect(count).toBe(pages);
    else expect(count).toBeGreaterThan(sampleApplication.members.length + 2);
  });
});

test("a long text runs over several pages and loses nothing", async () => {
  const body = Array.from({ length: 400 }, (_, index) => `第${index}句。`).join("");
  const pdf = await noticePdf({ ...sampleNotice, body });
  if (!hasProgram("pdftotext")) return;
  const text = textOf(pdf, "long").replaceAll(/\s/g, "");
  for (const index of [0, 199, 399]) expect(text).toContain(`第${index}句`);
});

function hasProgram(program: string): boolean {
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Characters alone: letter spacing is drawn, and lines are broken where the page ends. */
function textOf(pdf: Buffer, name: string): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "pdf-")), `${name}.pdf`);
  writeFileSync(file, pdf);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replaceAll(/[ \n]/g, "");
}
