import { shanghaiDate } from "../../domain/calendar/dates";
import { dateText } from "../../messages/dates";
import { documents } from "../../messages/documents";
import { boldText, type Entry, ensureRoom, entries, paragraph, qrCode, subheading } from "./blocks";
import { COLOURS, contentWidth, MARGIN, makeDocument, type Sheet } from "./document";

export type InvitationLetter = {
  memberName: string;
  leadName: string;
  consortiumName: string;
  liableUnitName: string;
  /** The member's own part with its labels. */
  part: readonly Entry[];
  /** Address with the token, for the QR code; and the address where the short code is typed. */
  linkUrl: string;
  codeUrl: string;
  shortCode: string;
  /** Finished text, e.g. 2026年12月21日. */
  expiresOn: string;
  /** Business contact of the department, when the measure names one. */
  contact: { department: string; phone: string } | null;
  createdAt: Date;
};

const texts = documents.invitation;

/** The letter that invites a member's unit to confirm its part, for those who prefer paper. */
export async function invitationLetterPdf(letter: InvitationLetter): Promise<Buffer> {
  const settings = {
    title: `${texts.title} ${letter.memberName}`,
    author: letter.leadName,
    createdAt: letter.createdAt,
    footer: letter.consortiumName,
  };
  return makeDocument(settings, (sheet) => {
    sheet.fontSize(22);
    boldText(sheet, texts.title, { width: contentWidth(sheet), align: "center", characterSpacing: 4 }, 0.5);
    sheet.moveDown(0.5).fontSize(12).text(texts.addressee(letter.memberName));
    paragraph(sheet, texts.opening(letter.leadName, letter.consortiumName), { size: 12, lineGap: 4 });
    sheet.y += 6;
    entries(sheet, [
      { label: texts.consortium, value: letter.consortiumName },
      { label: texts.lead, value: letter.leadName },
      { label: texts.liable, value: letter.liableUnitName },
    ]);
    subheading(sheet, texts.own);
    entries(sheet, letter.part);
    writeSteps(sheet, letter);
    writeClosing(sheet, letter);
  });
}

function writeSteps(sheet: Sheet, { linkUrl, codeUrl, shortCode }: InvitationLetter): void {
  const size = 100;
  ensureRoom(sheet, size + 60);
  subheading(sheet, texts.steps);
  const y = sheet.y + 4;
  const left = MARGIN + size + 18;
  const room = { width: contentWidth(sheet) - size - 18 };
  qrCode(sheet, linkUrl, MARGIN, y, size);
  sheet.y = y + 2;
  for (const [index, step] of texts.step.entries()) {
    sheet
      .fontSize(10.5)
      .fillColor(COLOURS.ink)
      .text(`${index + 1}. ${step}`, left, sheet.y, room);
  }
  sheet
    .fontSize(10.5)
    .fillColor(COLOURS.faint)
    .text(`${texts.address}　`, left, sheet.y + 4, { ...room, continued: true });
  sheet.fillColor(COLOURS.blue).text(codeUrl);
  sheet.fillColor(COLOURS.faint).text(`${texts.code}　`, left, sheet.y, { ...room, continued: true });
  sheet.fontSize(13).fillColor(COLOURS.ink).text(shortCode, { characterSpacing: 2 });
  sheet.x = MARGIN;
  sheet.y = Math.max(sheet.y, y + size) + 4;
}

function writeClosing(sheet: Sheet, { expiresOn, leadName, contact, createdAt }: InvitationLetter): void {
  const lines = [texts.expires(expiresOn), texts.paper, texts.caution];
  if (contact) lines.push(texts.contact(contact.department, contact.phone));
  ensureRoom(sheet, 100);
  for (const line of lines) {
    sheet
      .fontSize(10)
      .fillColor(COLOURS.faint)
      .text(line, MARGIN, sheet.y, { width: contentWidth(sheet), lineGap: 2 });
  }
  sheet.moveDown(0.4).fontSize(12).fillColor(COLOURS.ink);
  const block = { width: contentWidth(sheet), align: "right" as const };
  sheet.text(leadName, block);
  sheet.text(dateText(shanghaiDate(createdAt)), block);
}
