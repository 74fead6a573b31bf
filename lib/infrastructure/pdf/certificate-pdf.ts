import { dateText } from "../../messages/dates";
import { documents } from "../../messages/documents";
import { boldText, qrCode } from "./blocks";
import { COLOURS, makeDocument, type Sheet } from "./document";

export type CertificateDocument = {
  number: string;
  name: string;
  leadName: string;
  /** All units, the lead included. */
  unitCount: number;
  /** YYYY-MM-DD; no end is no end. */
  validFrom: string;
  validUntil: string | null;
  authority: string;
  issuedOn: string;
  /** Full address of /verify/{number}. */
  verifyUrl: string;
  createdAt: Date;
};

const texts = documents.certificate;

/** 备案证明, A4 across: what was certified on the day of issue. */
export async function certificatePdf(certificate: CertificateDocument): Promise<Buffer> {
  const { number, authority, createdAt } = certificate;
  const settings = {
    title: `${texts.title} ${number}`,
    author: authority,
    createdAt,
    layout: "landscape" as const,
  };
  return makeDocument(settings, (sheet) => {
    sheet.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    drawFrame(sheet);
    writeTitle(sheet, certificate);
    writeFacts(sheet, certificate);
    writeFoot(sheet, certificate);
  });
}

function drawFrame(sheet: Sheet): void {
  const { width, height } = sheet.page;
  sheet
    .rect(28, 28, width - 56, height - 56)
    .lineWidth(2.4)
    .strokeColor(COLOURS.blue)
    .stroke();
  sheet
    .rect(35, 35, width - 70, height - 70)
    .lineWidth(0.7)
    .strokeColor(COLOURS.blue)
    .stroke();
  for (const [x, y] of [
    [35, 35],
    [width - 35, 35],
    [35, height - 35],
    [width - 35, height - 35],
  ] as const)
    sheet.rect(x - 5, y - 5, 10, 10).fillAndStroke("#ffffff", COLOURS.blue);
}

function writeTitle(sheet: Sheet, { number, authority }: CertificateDocument): void {
  const { width } = sheet.page;
  sheet.fontSize(36).fillColor(COLOURS.blue).lineWidth(0.9).strokeColor(COLOURS.blue);
  sheet.text(texts.title, 0, 76, { width, align: "center", characterSpacing: 7, fill: true, stroke: true });
  sheet
    .fontSize(13)
    .fillColor(COLOURS.ink)
    .text(`${texts.number}　${number}`, 0, 138, { width, align: "center" });
  const middle = width / 2;
  sheet
    .moveTo(middle - 150, 168)
    .lineTo(middle + 150, 168)
    .lineWidth(0.7)
    .strokeColor(COLOURS.line)
    .stroke();
  sheet.fontSize(13).text(texts.statement(authority), 110, 186, { width: width - 220, align: "center" });
}

function writeFacts(sheet: Sheet, certificate: CertificateDocument): void {
  const { width } = sheet.page;
  const left = 130;
  const room = width - 2 * left;
  sheet.fontSize(nameSize(certificate.name)).fillColor(COLOURS.ink);
  sheet.y = 226;
  sheet.x = left;
  boldText(sheet, certificate.name, { width: room, align: "center", lineGap: 4 }, 0.5);
  const facts = [
    [texts.lead, certificate.leadName],
    [texts.units, texts.unitCount(certificate.unitCount)],
    [texts.term, texts.termText(certificate.validFrom, certificate.validUntil)],
  ] as const;
  let y = Math.max(sheet.y + 18, 292);
  for (const [label, value] of facts) {
    sheet
      .fontSize(13)
      .fillColor(COLOURS.faint)
      .text(label, left + 50, y, { width: 90 });
    sheet.fillColor(COLOURS.ink).text(value, left + 150, y, { width: room - 200 });
    y = sheet.y + 8;
  }
}

/** A long name keeps to two lines. */
const nameSize = (name: string): number => (name.length <= 22 ? 25 : name.length <= 40 ? 20 : 16);

function writeFoot(sheet: Sheet, { verifyUrl, authority, issuedOn }: CertificateDocument): void {
  const { width, height } = sheet.page;
  const size = 96;
  const top = height - 190;
  qrCode(sheet, verifyUrl, 84, top, size);
  sheet
    .fontSize(9.5)
    .fillColor(COLOURS.faint)
    .text(texts.scan, 84, top + size, { width: size, align: "center" });
  const block = { width: 300, align: "center" as const };
  const left = width - 84 - 300;
  sheet
    .fontSize(15)
    .fillColor(COLOURS.ink)
    .text(authority, left, top + 34, block);
  sheet.fontSize(13).text(dateText(issuedOn), left, sheet.y + 6, block);
  sheet.fontSize(9.5).fillColor(COLOURS.faint);
  sheet.text(texts.legal, 60, height - 66, { width: width - 120, align: "center" });
}
