import { describe, expect, it } from "vitest";
import { readMapChoice } from "@/lib/domain/register/map-choice";
import { COUNTRY_TILES, prefectureTiles, stepOf, type Tile } from "@/lib/domain/register/tile-map";
import { shortPrefecture, shortProvince } from "@/lib/messages/platform-map";

const NM = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "22", "25", "29"].map(
  (two) => `15${two}00`,
);
const GS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "29", "30"].map(
  (two) => `62${two}00`,
);

function expectPlaced(tiles: readonly Tile[], codes: readonly string[]): void {
  expect(tiles.map(({ code }) => code).sort()).toEqual([...codes].sort());
  const places = tiles.map(({ row, column }) => `${row},${column}`);
  expect(new Set(places).size).toBe(tiles.length);
  for (const { row, column } of tiles) {
    expect(Number.isInteger(column) && column >= 1).toBe(true);
    expect(row).toBeGreaterThanOrEqual(1);
  }
}

describe("tiles", () => {
  it("hold every provincial region of the country once, none upon another", () => {
    expect(COUNTRY_TILES).toHaveLength(34);
    expect(COUNTRY_TILES.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["710000", "810000", "820000"]),
    );
    expectPlaced(
      COUNTRY_TILES,
      COUNTRY_TILES.map(({ code }) => code),
    );
  });

  it("hold every league and city of Inner Mongolia and every place of Gansu", () => {
    expectPlaced(prefectureTiles("150000", NM), NM);
    expectPlaced(prefectureTiles("620000", GS), GS);
  });

  it("stand in the order of codes where nobody drew them, and keep a new place", () => {
    const codes = Array.from({ length: 13 }, (_, index) => `37${String(index + 1).padStart(2, "0")}00`);
    expectPlaced(prefectureTiles("370000", codes), codes);
    expectPlaced(prefectureTiles("150000", [...NM, "153100"]), [...NM, "153100"]);
  });

  it("have names short enough", () => {
    expect(["内蒙古自治区", "新疆维吾尔自治区", "香港特别行政区", "甘肃省"].map(shortProvince)).toEqual([
      "内蒙古",
      "新疆",
      "香港",
      "甘肃",
    ]);
    expect(["包头市", "锡林郭勒盟", "兴安盟", "临夏回族自治州"].map(shortPrefecture)).toEqual([
      "包头",
      "锡林郭勒",
      "兴安盟",
      "临夏",
    ]);
  });

  it("grow darker with the number", () => {
    expect([0, 1, 10, 50, 100].map((count) => stepOf(count, 100))).toEqual([0, 1, 2, 3, 4]);
    expect(stepOf(0, 0)).toBe(0);
  });
});

it("reads what the map shows from its address and leaves out what it does not know", () => {
  expect(readMapChoice({ level: "", field: "" }, "nm")).toEqual({
    choice: { province: "150000", level: null, field: null },
    ignored: false,
  });
  expect(
    readMapChoice({ province: "620000", level: "national", field: "nm-rare-earth" }, "nm").choice,
  ).toEqual({
    province: "620000",
    level: "national",
    field: "nm-rare-earth",
  });
  for (const strange of [
    { province: "990000" },
    { level: "royal" },
    { field: "<script>" },
    { level: ["a", "b"] },
  ])
    expect(readMapChoice(strange, "nm")).toEqual({
      choice: { province: "150000", level: null, field: null },
      ignored: true,
    });
});
