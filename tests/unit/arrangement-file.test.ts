import { describe, expect, test } from "vitest";
import { missingYear } from "@/lib/domain/calendar/missing-year";
import { addWorkingDays, workingCalendar } from "@/lib/domain/calendar/working-days";
import { readArrangementFile } from "@/lib/infrastructure/spreadsheet/arrangement-file";
import { writeCsv, writeXlsx } from "@/lib/infrastructure/spreadsheet/workbook";
import { readArrangementText } from "@/lib/messages/calendar";
import { CALENDAR_YEARS } from "@/prisma/reference/calendar";

const rows = [
  ["日期", "休/班", "文号"],
  ["2027-01-01", "休", "国办发明电〔2026〕8号"],
  ["2027/2/14", "班", ""],
  ["二月三十日", "调休", ""],
];
const read = {
  source: "国办发明电〔2026〕8号",
  count: 3,
  lines: "2027-01-01,休\n2027/2/14,班\n二月三十日,调休",
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe("an uploaded arrangement", () => {
  test("as XLSX and as CSV, with its head and its faulty lines", async () => {
    expect(await readArrangementFile(await writeXlsx([{ name: "安排", rows }]))).toEqual(read);
    expect(await readArrangementFile(writeCsv(rows))).toEqual(read);
    const turned = rows.map(([date = "", day = "", source = ""]) => [source, day, date]);
    expect(await readArrangementFile(writeCsv(turned))).toEqual(read);
  });

  test("without a head, as JSON, and as nothing of the kind", async () => {
    expect(await readArrangementFile(bytes("2027年1月1日,休\n2027-02-14,班\n"))).toMatchObject({
      source: "",
      lines: "2027年1月1日,休\n2027-02-14,班",
    });
    const json = JSON.stringify({ source: "甲", exceptions: [{ date: "2027-01-01", off: true }] });
    expect(await readArrangementFile(bytes(`\ufeff${json}`))).toEqual({
      source: "甲",
      count: 1,
      lines: "2027-01-01,休",
    });
    for (const text of ["", "{}", "[1]", "\u0000\u0001"])
      expect(await readArrangementFile(bytes(text))).toBeNull();
  });

  test("its lines say rest, work or neither", () => {
    expect(readArrangementText("2027-01-01,休\n\n2027-02-14，班\n2027-02-15 调休")).toEqual([
      { date: "2027-01-01", day: "休", off: true },
      { date: "2027-02-14", day: "班", off: false },
      { date: "2027-02-15", day: "调休", off: null },
    ]);
  });
});

describe("E-20: while next year's arrangement is missing", () => {
  const calendar = workingCalendar(CALENDAR_YEARS);

  test.each([
    ["2026-11-30", null],
    ["2026-12-01", 2027],
    ["2026-12-31", 2027],
    ["2027-01-01", 2027],
    ["2025-12-31", null],
  ])("staff are warned from 1 December: %s", (today, year) =>
    expect(missingYear(calendar, today)).toBe(year),
  );

  test("a deadline that runs into it is refused", () => {
    expect(addWorkingDays(calendar, "2026-12-25", 10)).toEqual({ ok: false, missingYear: 2027 });
  });

  test("the warning ends once the year is loaded", () => {
    const loaded = workingCalendar([...CALENDAR_YEARS, { year: 2027, exceptions: [] }]);
    expect(missingYear(loaded, "2026-12-31")).toBeNull();
  });
});
