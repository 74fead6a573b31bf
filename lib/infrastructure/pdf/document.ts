import path from "node:path";
import PDFDocument from "pdfkit";
import { documents } from "../../messages/documents";

export type Sheet = PDFKit.PDFDocument;

type DocumentSettings = {
  title: string;
  author: string;
  /** Fixed by the caller, so that the same content gives the same bytes. */
  createdAt: Date;
  layout?: "portrait" | "landscape";
  /** Left of the page number; without it pages carry no footer. */
  footer?: string;
};

/** Points: A4 with a margin of 25 mm. */
export const MARGIN = 71;
export const COLOURS = {
  ink: "#1c2330",
  faint: "#596273",
  line: "#cfc9bc",
  shade: "#f6f3ec",
  blue: "#17407a",
  seal: "#a8322a",
};

const FONT = path.join(process.cwd(), "lib/infrastructure/pdf/fonts/NotoSansSC_400Regular.ttf");

/** Writes a PDF with an embedded Chinese face; the same settings and content give the same bytes. */
export async function makeDocument(
  settings: DocumentSettings,
  write: (sheet: Sheet) => void,
): Promise<Buffer> {
  const { title, author, createdAt, layout = "portrait" } = settings;
  const sheet = new PDFDocument({
    size: "A4",
    layout,
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: "zh-CN",
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: createdAt, ModDate: createdAt },
    font: FONT,
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.once("end", () => resolve(Buffer.concat(chunks)));
    sheet.once("error", reject);
  });
  sheet.fontSize(10.5).fillColor(COLOURS.ink).lineGap(4);
  write(sheet);
  if (settings.footer) numberPages(sheet, settings.footer);
  sheet.end();
  return finished;
}

export const contentWidth = (sheet: Sheet): number => sheet.page.width - 2 * MARGIN;

function numberPages(sheet: Sheet, footer: string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page);
    // Below the bottom margin a text would open a new page.
    sheet.page.margins.bottom = 0;
    const y = sheet.page.height - 46;
    sheet.fontSize(8.5).fillColor(COLOURS.faint);
    sheet.text(footer, MARGIN, y, { width: contentWidth(sheet) * 0.7, lineBreak: false, ellipsis: true });
    sheet.text(documents.pageOf(page + 1, count), MARGIN, y, { width: contentWidth(sheet), align: "right" });
    sheet.page.margins.bottom = MARGIN;
  }
}
