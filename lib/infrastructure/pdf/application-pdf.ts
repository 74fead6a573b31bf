import { documents } from "../../messages/documents";
import { boldText, type Entry, entries, heading, subheading, table } from "./blocks";
import { COLOURS, contentWidth, MARGIN, makeDocument, type Sheet } from "./document";

/** A section as labels and values; repeated sections have one list of entries a row. */
export type PrintedSection = { title: string; entries?: readonly Entry[]; rows?: readonly PrintedRow[] };
type PrintedRow = { title: string; entries: readonly Entry[] };

export type PrintedMember = {
  name: string;
  creditCode: string;
  kind: string;
  region: string;
  tier: string;
  duty: string;
  contribution: string;
  /** Finished text: how and when the unit confirmed, or that it has not. */
  confirmation: string;
  isLead: boolean;
};

export type ApplicationDocument = {
  consortiumName: string;
  department: string;
  trackName: string;
  leadName: string;
  /** Null while nothing has been submitted. */
  caseNumber: string | null;
  /** Finished text of the date of printing. */
  preparedOn: string;
  createdAt: Date;
  sections: readonly PrintedSection[];
  members: readonly PrintedMember[];
  clauses: readonly { name: string; place: string }[];
  materials: readonly { name: string; files: string }[];
  /** Digest of the submitted version. */
  sha256: string | null;
};

const texts = documents.application;

/** The whole application, to be circulated and stamped: cover, sections, members, clauses, materials, a seal page each. */
export async function applicationPdf(application: ApplicationDocument): Promise<Buffer> {
  const settings = {
    title: `${texts.title} ${application.consortiumName}`,
    author: application.leadName,
    createdAt: application.createdAt,
    footer: `${application.consortiumName}　${application.caseNumber ?? texts.draft}`,
  };
  return makeDocument(settings, (sheet) => {
    writeCover(sheet, application);
    sheet.addPage();
    for (const section of application.sections) writeSection(sheet, section);
    writeMembers(sheet, application.members);
    writeClauses(sheet, application);
    writeMaterials(sheet, application);
    for (const member of application.members) writeSealPage(sheet, member, application);
  });
}

function writeCover(sheet: Sheet, application: ApplicationDocument): void {
  const width = contentWidth(sheet);
  sheet.y = 190;
  sheet.fontSize(30);
  boldText(sheet, texts.title, { width, align: "center", characterSpacing: 3 }, 0.7);
  if (!application.caseNumber) {
    sheet.fontSize(12).fillColor(COLOURS.seal).text(texts.draft, { width, align: "center" });
  }
  sheet.y = 330;
  const lines = [
    [texts.consortium, application.consortiumName],
    [texts.lead, application.leadName],
    [texts.track, application.trackName],
    [texts.caseNumber, application.caseNumber ?? texts.notAssigned],
    [texts.preparedOn, application.preparedOn],
  ] as const;
  for (const [label, value] of lines) writeCoverLine(sheet, label, value);
  sheet.fontSize(12).fillColor(COLOURS.ink);
  sheet.text(texts.department(application.department), MARGIN, sheet.page.height - 180, {
    width,
    align: "center",
  });
  sheet.fontSize(9.5).fillColor(COLOURS.faint).text(texts.useOfPaper, { width, align: "center" });
  if (application.sha256)
    sheet.fontSize(8).text(texts.digest(application.sha256), { width, align: "center" });
}

function writeCoverLine(sheet: Sheet, label: string, value: string): void {
  const y = sheet.y;
  const left = MARGIN + 130;
  const width = contentWidth(sheet) - 150;
  sheet
    .fontSize(13)
    .fillColor(COLOURS.faint)
    .text(label, MARGIN + 20, y, { width: 100 });
  sheet.fillColor(COLOURS.ink).text(value, left, y, { width });
  const line = sheet.y + 1;
  sheet
    .moveTo(left, line)
    .lineTo(left + width, line)
    .lineWidth(0.6)
    .strokeColor(COLOURS.line)
    .stroke();
  sheet.y = line + 13;
}

function writeSection(sheet: Sheet, section: PrintedSection): void {
  heading(sheet, section.title);
  if (section.entries) entries(sheet, section.entries);
  for (const row of section.rows ?? []) {
    subheading(sheet, row.title);
    entries(sheet, row.entries);
  }
  if (section.rows?.length === 0) entries(sheet, [{ label: section.title, value: documents.empty }]);
}

function writeMembers(sheet: Sheet, members: readonly PrintedMember[]): void {
  const { number, name, creditCode, kind, region, tier } = texts.memberColumns;
  heading(sheet, texts.members);
  table(
    sheet,
    [
      { header: number, share: 7 },
      { header: name, share: 30 },
      { header: creditCode, share: 26 },
      { header: kind, share: 14 },
      { header: region, share: 13 },
      { header: tier, share: 12 },
    ],
    members.map((member, index) => [
      String(index + 1),
      member.name,
      member.creditCode,
      member.kind,
      member.region,
      member.isLead ? texts.sealRole.lead : member.tier,
    ]),
  );
  for (const [index, member] of members.entries()) {
    subheading(sheet, `${index + 1}. ${member.name}`);
    entries(sheet, [
      { label: texts.memberDuty, value: member.duty },
      { label: texts.contribution, value: member.contribution },
      { label: texts.confirmation, value: member.confirmation },
    ]);
  }
}

function writeClauses(sheet: Sheet, { clauses }: ApplicationDocument): void {
  const { clause, place } = texts.clauseColumns;
  heading(sheet, texts.clauses);
  table(
    sheet,
    [
      { header: clause, share: 60 },
      { header: place, share: 40 },
    ],
    clauses.map((item) => [item.name, item.place || documents.empty]),
  );
}

function writeMaterials(sheet: Sheet, { materials }: ApplicationDocument): void {
  const { name, files } = texts.materialColumns;
  heading(sheet, texts.materials);
  if (materials.length === 0) {
    sheet.fontSize(10.5).fillColor(COLOURS.faint).text(texts.noMaterials);
    return;
  }
  table(
    sheet,
    [
      { header: name, share: 35 },
      { header: files, share: 65 },
    ],
    materials.map((item) => [item.name, item.files]),
  );
}

function writeSealPage(sheet: Sheet, member: PrintedMember, application: ApplicationDocument): void {
  sheet.addPage();
  const width = contentWidth(sheet);
  sheet.fontSize(20);
  boldText(sheet, texts.seals, { width, align: "center", characterSpacing: 3 }, 0.5);
  sheet.moveDown(1.5);
  entries(sheet, [
    { label: texts.consortium, value: application.consortiumName },
    { label: member.isLead ? texts.sealRole.lead : texts.sealRole.member, value: member.name },
    { label: texts.memberColumns.creditCode, value: member.creditCode },
    { label: texts.memberDuty, value: member.duty },
    { label: texts.contribution, value: member.contribution },
  ]);
  sheet.moveDown(1).fontSize(12).fillColor(COLOURS.ink);
  sheet.text(texts.sealText, { width, indent: 24, lineGap: 8 });
  sheet.moveDown(3).fontSize(12);
  const left = MARGIN + width - 290;
  sheet.text(texts.legalRepresentative, left, sheet.y, { width: 290 });
  sheet
    .moveDown(2.4)
    .fillColor(COLOURS.faint)
    .text(texts.sealHere, left, sheet.y, { width: 290, align: "center" });
  sheet
    .moveDown(1.2)
    .fillColor(COLOURS.ink)
    .text(texts.dateLine, left, sheet.y, { width: 290, align: "center" });
}
