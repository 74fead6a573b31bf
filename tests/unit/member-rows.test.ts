import { expect, test } from "vitest";
import { matchesMember, readMemberFilter } from "@/lib/domain/filing/member-filter";
import {
  judgeRows,
  MEMBER_COLUMNS,
  type MemberCells,
  type RowProblem,
  type TypedRow,
} from "@/lib/domain/filing/member-rows";
import { memberState } from "@/lib/domain/filing/member-states";
import { completeCreditCode } from "@/lib/domain/organization/credit-code";
import { readSpreadsheet, writeCsv, writeXlsx } from "@/lib/infrastructure/spreadsheet/workbook";
import { findingText, headerRow } from "@/lib/messages/member-spreadsheet";
import { rowWords } from "@/lib/usecases/member/row-words";

const code = (serial: number) => completeCreditCode("91159900", `MA${String(serial).padStart(6, "0")}`);
const words = rowWords(
  new Map([
    ["150000", "内蒙古自治区"],
    ["150200", "内蒙古自治区包头市"],
  ]),
);
const known = {
  lead: { name: "演示北方重工集团有限公司", creditCode: code(1) },
  members: [{ name: "演示理工大学", creditCode: code(2) }],
};

const blank = Object.fromEntries(MEMBER_COLUMNS.map((column) => [column, ""])) as MemberCells;
const row = (line: number, cells: Partial<MemberCells>): TypedRow => ({
  line,
  cells: { ...blank, name: `演示单位 ${line}`, kind: "企业", ...cells },
});
const judge = (...rows: TypedRow[]) => judgeRows(rows, known, words);
const problemsOf = (cells: Partial<MemberCells>): RowProblem[] =>
  judge(row(2, cells)).rejected.flatMap(({ findings }) => findings.map(({ problem }) => problem));

test("a full row becomes a member with its part and contact", () => {
  const { accepted, rejected } = judge(
    row(2, {
      creditCode: ` ${code(7).toLowerCase()} `,
      kind: "高校",
      region: "包头市",
      tier: "核心层",
      duty: "样机试制",
      contributionKind: "人员、设备",
      contributionWan: "12.5",
      contactName: "张三",
      contactPhone: "13800001234",
      contactEmail: "a@demo.example",
    }),
  );
  expect(rejected).toEqual([]);
  expect(accepted[0]?.member).toEqual({
    name: "演示单位 2",
    creditCode: code(7),
    kind: "university",
    regionCode: "150200",
    part: {
      tier: "core",
      duty: "样机试制",
      contributionKind: ["people", "equipment"],
      contributionWan: "12.5",
    },
    contact: { name: "张三", phone: "13800001234", email: "a@demo.example" },
  });
});

test.each<[Partial<MemberCells>, RowProblem]>([
  [{ name: " " }, "nameMissing"],
  [{ name: "长".repeat(101) }, "nameTooLong"],
  [{ creditCode: "91150000MA0000000X" }, "codeInvalid"],
  [{ kind: "" }, "kindMissing"],
  [{ kind: "神秘机构" }, "kindUnknown"],
  [{ region: "亚特兰蒂斯" }, "regionUnknown"],
  [{ tier: "超级" }, "tierUnknown"],
  [{ duty: "长".repeat(501) }, "dutyTooLong"],
  [{ contributionKind: "资金、口号" }, "contributionUnknown"],
  [{ contributionWan: "一百" }, "moneyInvalid"],
  [{ contributionWan: "-5" }, "moneyInvalid"],
  [{ contactPhone: "电话" }, "phoneInvalid"],
  [{ contactEmail: "nobody" }, "emailInvalid"],
  [{ creditCode: code(1) }, "isLead"],
  [{ name: "演示北方重工集团有限公司" }, "isLead"],
  [{ creditCode: code(2) }, "alreadyMember"],
  [{ name: "演示 理工大学" }, "alreadyMember"],
])("%o is sent back as %s", (cells, problem) => {
  expect(problemsOf(cells)).toContain(problem);
});

test("all reasons of a row are told at once, in Chinese", () => {
  const [rejected] = judge(row(2, { name: "", kind: "", contactEmail: "x" })).rejected;
  expect(findingText(rejected?.findings ?? [])).toBe("缺少单位名称；缺少单位类型；邮箱格式不正确");
});

test("the second of two rows for one unit is sent back with the line of the first", () => {
  const { accepted, rejected } = judge(
    row(2, { creditCode: code(9) }),
    row(3, { name: "另一名称", creditCode: code(9) }),
    row(4, { name: "演示单位 2" }),
  );
  expect(accepted.map(({ line }) => line)).toEqual([2]);
  expect(rejected.map(({ line, findings }) => [line, findings[0]?.problem, findings[0]?.with])).toEqual([
    [3, "duplicateInFile", "2"],
    [4, "duplicateInFile", "2"],
  ]);
});

test("rows beyond five hundred are sent back", () => {
  const rows = Array.from({ length: 502 }, (_, index) => row(index + 2, { name: `演示单位甲${index}` }));
  const { accepted, rejected } = judge(...rows);
  expect([accepted.length, rejected.length, rejected[0]?.findings[0]?.problem]).toEqual([
    500,
    2,
    "tooManyRows",
  ]);
});

const table = [
  headerRow,
  ["=1+1", code(7), "企业", "", "", "@SUM(A1)", "", "", "-cmd", "+86 138", "a@demo.example"],
];

test("a spreadsheet comes back as it was written, XLSX and CSV, formulas as text", async () => {
  for (const [file, format] of [
    [await writeXlsx([{ name: "成员单位", rows: table }]), "xlsx"],
    [writeCsv(table), "csv"],
  ] as const) {
    expect(await readSpreadsheet(file)).toEqual({ format, rows: table });
  }
  expect(writeCsv(table).toString("utf8")).toContain("'=1+1");
});

test("CSV is read with and without a byte order mark and in GB 18030", async () => {
  const text = `${headerRow.join(",")}\r\n演示单位,,企业\r\n`;
  const gbk = Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a]);
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`)])
    expect((await readSpreadsheet(bytes))?.rows[1]).toEqual(["演示单位", "", "企业"]);
  expect((await readSpreadsheet(gbk))?.rows).toEqual([["单位名称"]]);
});

test("what is no spreadsheet is refused", async () => {
  expect(await readSpreadsheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBeNull();
  expect(await readSpreadsheet(Buffer.from("PK\u0003\u0004broken", "latin1"))).toBeNull();
});

test("an answer outweighs the invitation", () => {
  const at = new Date("2026-11-21T00:00:00Z");
  const later = new Date("2026-12-01T00:00:00Z");
  expect(memberState("missing", null, at)).toBe("notInvited");
  expect(memberState("missing", { expiresAt: later, openedAt: null }, at)).toBe("sent");
  expect(memberState("missing", { expiresAt: later, openedAt: at }, at)).toBe("opened");
  expect(memberState("missing", { expiresAt: at, openedAt: at }, at)).toBe("expired");
  expect(memberState("changed", { expiresAt: at, openedAt: at }, at)).toBe("changed");
  expect(memberState("confirmed", null, at)).toBe("confirmed");
});

test("the list is filtered by state and by name, code or contact", () => {
  const member = {
    name: "演示理工大学",
    creditCode: code(2),
    state: "sent",
    contactName: "李四",
    contactEmail: "li@demo.example",
  } as const;
  const fits = (query: Record<string, string>) => matchesMember(readMemberFilter(query), member);
  expect(fits({})).toBe(true);
  expect(fits({ state: "sent", q: "理工" })).toBe(true);
  expect(fits({ state: "confirmed" })).toBe(false);
  expect(fits({ state: "nonsense" })).toBe(true);
  expect(fits({ q: code(2).slice(3, 12).toLowerCase() })).toBe(true);
  expect(fits({ q: "LI@" })).toBe(true);
  expect(fits({ q: "王五" })).toBe(false);
});
