import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { FIGURE_IDS, type FigureValues, figureRule } from "../domain/register/statistics";
import {
  FIGURE_NAMES,
  figureDefinition,
  statisticsPaper as paper,
  UNIT_WORDS,
  statistics as words,
} from "../messages/statistics";

type PaperFacts = { place: string; paragraph: string; figures: FigureValues; address: string };

/** Column widths in twentieths of a point; A4 less its margins. */
const WIDTHS = [2600, 1400, 5070];
const BODY = { eastAsia: "FangSong", ascii: "Times New Roman", hAnsi: "Times New Roman" };
const HEAD = { eastAsia: "SimHei", ascii: "Times New Roman", hAnsi: "Times New Roman" };
const MARGIN = { top: 1440, bottom: 1440, left: 1417, right: 1417 };

const text = (value: string, size: number, bold = false) =>
  new TextRun({ text: value, font: BODY, size, bold });

function row(cells: readonly string[], header: boolean): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (value, index) =>
        new TableCell({
          width: { size: WIDTHS[index] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [new Paragraph({ children: [text(value, 21, header)] })],
        }),
    ),
  });
}

function figureTable(figures: FigureValues): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "666666" };
  const rows = FIGURE_IDS.map((figure) => {
    const count = `${figures[figure]} ${UNIT_WORDS[figureRule(figure).unit]}`;
    return row([FIGURE_NAMES[figure], count, figureDefinition(figure)], false);
  });
  return new Table({
    width: { size: 9070, type: WidthType.DXA },
    columnWidths: WIDTHS,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [row([paper.figure, paper.count, paper.definition], true), ...rows],
  });
}

/** The department's paragraph with the figures behind it, as a Word file. */
export function statisticsDocument({ place, paragraph, figures, address }: PaperFacts): Promise<Buffer> {
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [new TextRun({ text: paper.title(place), font: HEAD, size: 36, color: "000000" })],
  });
  const body = new Paragraph({
    spacing: { line: 560, after: 300 },
    indent: { firstLine: 640 },
    children: [text(paragraph, 32)],
  });
  const notes = [words.notAdded, paper.source(address)].map(
    (note) => new Paragraph({ spacing: { before: 160 }, children: [text(note, 21)] }),
  );
  const page = { size: { width: 11906, height: 16838 }, margin: MARGIN };
  const children = [title, body, figureTable(figures), ...notes];
  return Packer.toBuffer(
    new Document({
      title: paper.title(place),
      creator: "",
      sections: [{ properties: { page }, children }],
    }),
  );
}
