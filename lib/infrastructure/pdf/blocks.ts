import QRCode from "qrcode";
import { documents } from "../../messages/documents";
import { COLOURS, contentWidth, MARGIN, type Sheet } from "./document";

export type Entry = { label: string; value: string };
/** Widths are shares of the line. */
export type Column = { header: string; share: number };

const PADDING = 6;
const bottom = (sheet: Sheet) => sheet.page.height - MARGIN;

/** The one embedded weight, drawn with a thin outline. */
export function boldText(
  sheet: Sheet,
  text: string,
  options: PDFKit.Mixins.TextOptions = {},
  outline = 0.35,
): void {
  sheet.lineWidth(outline).strokeColor(COLOURS.ink);
  sheet.text(text, { ...options, fill: true, stroke: true });
}

/** Opens a new page unless so many points are left. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > bottom(sheet)) sheet.addPage();
}

export function heading(sheet: Sheet, text: string): void {
  ensureRoom(sheet, 150);
  sheet.moveDown(0.9).fontSize(14).fillColor(COLOURS.ink);
  boldText(sheet, text, { width: contentWidth(sheet) });
  const y = sheet.y + 1;
  sheet
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + contentWidth(sheet), y)
    .lineWidth(1)
    .strokeColor(COLOURS.ink)
    .stroke();
  sheet.y = y + 9;
}

export function subheading(sheet: Sheet, text: string): void {
  ensureRoom(sheet, 100);
  sheet.moveDown(0.5).fontSize(11);
  boldText(sheet, text, { width: contentWidth(sheet) }, 0.28);
  sheet.y += 2;
}

/** Indented by two characters, as running Chinese text is. */
export function paragraph(
  sheet: Sheet,
  text: string,
  options: PDFKit.Mixins.TextOptions & { size?: number } = {},
): void {
  const { size = 11, ...rest } = options;
  sheet.fontSize(size).fillColor(COLOURS.ink);
  sheet.text(text, { width: contentWidth(sheet), indent: 2 * size, lineGap: 6, ...rest });
}

/** Labels on the left, values on the right, ruled. */
export function entries(sheet: Sheet, list: readonly Entry[]): void {
  const rows = list.map(({ label, value }) => [label, value || documents.empty]);
  drawRows(sheet, [0.28, 0.72], rows, null);
}

/** A ruled table; its head is repeated on every page. */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  drawRows(
    sheet,
    columns.map(({ share }) => share / total),
    rows,
    columns.map(({ header }) => header),
  );
}

function drawRows(
  sheet: Sheet,
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | null,
): void {
  const widths = shares.map((share) => share * contentWidth(sheet));
  if (head) {
    ensureRoom(sheet, 90);
    drawRow(sheet, widths, head, "head");
  }
  for (const row of rows) {
    if (sheet.y + Math.min(rowHeight(sheet, widths, row), 300) > bottom(sheet)) {
      sheet.addPage();
      if (head) drawRow(sheet, widths, head, "head");
    }
    drawRow(sheet, widths, row, head ? "row" : "entry");
  }
  sheet.x = MARGIN;
  sheet.y += 8;
}

function rowHeight(sheet: Sheet, widths: readonly number[], cells: readonly string[]): number {
  sheet.fontSize(9.5);
  const heights = cells.map((text, index) =>
    sheet.heightOfString(text || " ", { width: (widths[index] ?? 0) - 2 * PADDING, lineGap: 3 }),
  );
  return Math.max(...heights) + 2 * PADDING - 2;
}

/** A row taller than the rest of the page is cut into rows that fit. */
function drawRow(
  sheet: Sheet,
  widths: readonly number[],
  cells: readonly string[],
  kind: "head" | "row" | "entry",
): void {
  const room = bottom(sheet) - sheet.y;
  const height = rowHeight(sheet, widths, cells);
  if (height > room) {
    const [first, rest] = cutRow(sheet, widths, cells, room);
    drawCells(sheet, widths, first, kind, rowHeight(sheet, widths, first));
    sheet.addPage();
    drawRow(sheet, widths, rest, kind);
    return;
  }
  drawCells(sheet, widths, cells, kind, height);
}

function drawCells(
  sheet: Sheet,
  widths: readonly number[],
  cells: readonly string[],
  kind: "head" | "row" | "entry",
  height: number,
): void {
  const y = sheet.y;
  let x = MARGIN;
  for (const [index, text] of cells.entries()) {
    const width = widths[index] ?? 0;
    const shaded = kind === "head" || (kind === "entry" && index === 0);
    if (shaded) sheet.rect(x, y, width, height).fill(COLOURS.shade);
    sheet.rect(x, y, width, height).lineWidth(0.6).strokeColor(COLOURS.line).stroke();
    sheet.fontSize(9.5).fillColor(shaded ? COLOURS.faint : COLOURS.ink);
    sheet.text(text, x + PADDING, y + PADDING, { width: width - 2 * PADDING, lineGap: 3 });
    x += width;
  }
  sheet.x = MARGIN;
  sheet.y = y + height;
}

function cutRow(
  sheet: Sheet,
  widths: readonly number[],
  cells: readonly string[],
  room: number,
): [string[], string[]] {
  const parts = cells.map((text, index) => {
    const letters = Array.from(text);
    let low = 0;
    let high = letters.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const fits = rowHeight(sheet, [widths[index] ?? 0], [letters.slice(0, middle).join("")]) <= room;
      if (fits) low = middle;
      else high = middle - 1;
    }
    return [letters.slice(0, low).join(""), letters.slice(low).join("")] as const;
  });
  const stuck = parts.every(([first]) => first === "");
  const rest = parts.map(
    ([, second], index) => second || (index === 0 && cells.length > 1 ? documents.continued : ""),
  );
  return stuck ? [cells.map(() => ""), [...cells]] : [parts.map(([first]) => first), rest];
}

/** A QR code as vector squares, with its quiet zone. Sizes in points. */
export function qrCode(sheet: Sheet, text: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const unit = size / (modules.size + 8);
  sheet.rect(x, y, size, size).fill("#ffffff");
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) sheet.rect(x + (column + 4) * unit, y + (row + 4) * unit, unit, unit);
    }
  }
  sheet.fill(COLOURS.ink);
}
