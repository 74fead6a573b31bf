import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

// Body type and sizes of official documents (GB/T 9704): FangSong, size three; half-points and twentieths of a point.
const BODY = { font: { name: "FangSong", eastAsia: "仿宋" }, size: 32 };
const HEADING = { font: { name: "SimHei", eastAsia: "黑体" }, size: 32 };
const TITLE = { font: { name: "SimSun", eastAsia: "宋体" }, size: 44, bold: true };
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const BLANK = "＿＿＿＿＿＿＿＿";

export type Block = Paragraph | Table;

const runs = (text: string, style: typeof BODY) => [
  new TextRun({ ...style, text: text.replaceAll("____", BLANK) }),
];

export const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 480, line: 720, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ ...TITLE, text })],
  });

export const heading = (text: string): Paragraph =>
  new Paragraph({
    spacing: { ...LINE, before: 160 },
    indent: { firstLine: 640 },
    keepNext: true,
    children: runs(text, HEADING),
  });

export const text = (...lines: string[]): Paragraph[] =>
  lines.map(
    (line) => new Paragraph({ spacing: LINE, indent: { firstLine: 640 }, children: runs(line, BODY) }),
  );

/** Guidance for the writer, to be deleted before signing. */
export const hint = (line: string): Paragraph =>
  new Paragraph({
    spacing: { ...LINE, line: 440 },
    indent: { firstLine: 640 },
    children: [new TextRun({ ...BODY, size: 24, color: "7A5200", text: `〔填写提示：${line}〕` })],
  });

export const flush = (...lines: string[]): Paragraph[] =>
  lines.map((line) => new Paragraph({ spacing: LINE, children: runs(line, BODY) }));

/** Signature and date at the right of the end. */
export const signature = (...lines: string[]): Paragraph[] =>
  lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { ...LINE, before: index === 0 ? 640 : 0 },
        children: runs(line, BODY),
      }),
  );

const edge = { style: BorderStyle.SINGLE, size: 4, color: "4A5366" };
const borders = { top: edge, bottom: edge, left: edge, right: edge };

function cell(content: string, width: number): TableCell {
  return new TableCell({
    borders,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    children: [new Paragraph({ children: [new TextRun({ ...BODY, size: 24, text: content })] })],
  });
}

/** A ruled table with its head repeated on every page and `blank` empty rows to fill in. */
export function table(head: string[], widths: number[], blank: number): Table {
  const rows = [head, ...Array.from({ length: blank }, () => head.map(() => ""))];
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map((content, column) => cell(content, widths[column] ?? 1000)),
        }),
    ),
  });
}

/** A4 with the margins of an official document. */
export function packed(name: string, blocks: Block[]): Promise<Buffer> {
  const page = {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  };
  return Packer.toBuffer(
    new Document({
      title: name,
      creator: "创新联合体备案登记系统",
      sections: [{ properties: { page }, children: blocks }],
    }),
  );
}
