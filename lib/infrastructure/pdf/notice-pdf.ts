import { documents } from "../../messages/documents";
import { boldText, ensureRoom, paragraph, qrCode } from "./blocks";
import { COLOURS, contentWidth, MARGIN, makeDocument, type Sheet } from "./document";

export type NoticeDocument = {
  number: string;
  title: string;
  addressee: string;
  /** Paragraphs separated by blank lines, exactly as stored. */
  body: string;
  sender: string;
  /** Finished text, e.g. 2026年11月21日. */
  date: string;
  issuedAt: Date;
  /** A receipt: the digest of the version and where its progress can be seen. */
  receipt?: { sha256: string; caseNumber: string; progressCode: string; progressUrl: string };
};

const texts = documents.notice;

/** A numbered notice, made from the stored text alone: printing it again gives the same bytes. */
export async function noticePdf(notice: NoticeDocument): Promise<Buffer> {
  const settings = {
    title: `${notice.title} ${notice.number}`,
    author: notice.sender,
    createdAt: notice.issuedAt,
    footer: `${notice.number}　${texts.electronic}`,
  };
  return makeDocument(settings, (sheet) => {
    writeHead(sheet, notice);
    writeBody(sheet, notice);
    if (notice.receipt) writeReceipt(sheet, notice.receipt);
    writeSignature(sheet, notice);
  });
}

function writeHead(sheet: Sheet, { sender, title, number }: NoticeDocument): void {
  const width = contentWidth(sheet);
  sheet.fontSize(20).fillColor(COLOURS.seal);
  sheet.text(sender, MARGIN, MARGIN, { width, align: "center", characterSpacing: 2 });
  const y = sheet.y + 6;
  sheet
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .lineWidth(1.6)
    .strokeColor(COLOURS.seal)
    .stroke();
  sheet.y = y + 30;
  sheet.fontSize(19).fillColor(COLOURS.ink);
  boldText(sheet, title, { width, align: "center" });
  sheet.fontSize(10).fillColor(COLOURS.faint).text(texts.number(number), { width, align: "center" });
  sheet.moveDown(1.6);
}

function writeBody(sheet: Sheet, { addressee, body }: NoticeDocument): void {
  sheet
    .fontSize(12)
    .fillColor(COLOURS.ink)
    .text(texts.addressee(addressee), { width: contentWidth(sheet), lineGap: 8 });
  for (const text of body.split(/\n{2,}/)) {
    paragraph(sheet, text.trim(), { size: 12, lineGap: 8 });
    sheet.y += 2;
  }
}

function writeReceipt(sheet: Sheet, receipt: NonNullable<NoticeDocument["receipt"]>): void {
  const size = 92;
  sheet.moveDown(1);
  ensureRoom(sheet, size + 24);
  const y = sheet.y;
  const width = contentWidth(sheet);
  sheet
    .rect(MARGIN, y, width, size + 16)
    .lineWidth(0.8)
    .strokeColor(COLOURS.line)
    .stroke();
  qrCode(sheet, receipt.progressUrl, MARGIN + 8, y + 8, size);
  const left = MARGIN + size + 24;
  const room = { width: width - size - 40 };
  sheet
    .fontSize(11)
    .fillColor(COLOURS.ink)
    .text(texts.verify, left, y + 14, room);
  sheet.fontSize(10).text(texts.progress(receipt.caseNumber, receipt.progressCode), left, sheet.y + 2, room);
  sheet
    .fontSize(8.5)
    .fillColor(COLOURS.faint)
    .text(texts.digest, left, sheet.y + 6, room);
  sheet.fontSize(8).text(receipt.sha256, left, sheet.y, { ...room, lineGap: 1 });
  sheet.x = MARGIN;
  sheet.y = y + size + 24;
}

function writeSignature(sheet: Sheet, { sender, date }: NoticeDocument): void {
  ensureRoom(sheet, 120);
  sheet.moveDown(2);
  const block = { width: 240, align: "center" as const };
  const left = MARGIN + contentWidth(sheet) - 240;
  sheet.fontSize(12).fillColor(COLOURS.ink).text(sender, left, sheet.y, block);
  sheet
    .fontSize(10)
    .fillColor(COLOURS.faint)
    .text(texts.sealLine, left, sheet.y + 2, block);
  sheet
    .fontSize(12)
    .fillColor(COLOURS.ink)
    .text(date, left, sheet.y + 2, block);
}
