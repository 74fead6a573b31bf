import { describe, expect, it } from "vitest";
import { countText } from "@/lib/domain/register/counting";
import { readCursor, writeCursor } from "@/lib/domain/register/cursor";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { groupByKind, placeAround, twoSides, wrapName } from "@/lib/domain/register/picture";
import { listHref, readConsortiumQuery, searchTerms, wholeList } from "@/lib/domain/register/query";
import { endingOf } from "@/lib/domain/register/validity";

describe("a filing number as typed", () => {
  it.each([
    "NMCXLHT-2021-0001",
    "nmcxlht 2021 0001",
    "ＮＭＣＸＬＨＴ－２０２１－０００１",
    " NMCXLHT—2021—0001\u200b",
    "nmcxlht20210001",
  ])("reads %s", (typed) => {
    expect(readFilingNumber(typed)).toBe("NMCXLHT-2021-0001");
  });

  it.each(["", "2021-0001", "NMCXLHT", "NM'; --", "联合体2021-0001", "N".repeat(9999)])(
    "refuses %s",
    (typed) => {
      expect(readFilingNumber(typed)).toBeNull();
    },
  );

  it("keeps a lone percent sign", () => {
    expect(typedSegment("%")).toBe("%");
    expect(typedSegment("NM%2D1")).toBe("NM-1");
  });
});

describe("an address's parameters", () => {
  it("come back as the same address", () => {
    const address =
      "q=%E6%B3%B5%E9%98%80&province=nm&status=current&chain=nm-seed&region=150200&year=2022&sort=oldest";
    const { query, ignored } = readConsortiumQuery(Object.fromEntries(new URLSearchParams(address)));
    expect(ignored).toEqual([]);
    expect(listHref(query)).toBe(`/consortia?${address}`);
    expect(listHref({ ...query, after: "x" }, { filters: { year: null } })).not.toMatch(/after|year/);
    expect(listHref(wholeList("consortium"))).toBe("/consortia");
  });

  it("that make no sense are left out and named", () => {
    const { query, ignored } = readConsortiumQuery({ q: ["a"], year: "20", sort: "toString", status: "x" });
    expect(query).toEqual(wholeList("consortium"));
    expect(ignored.sort()).toEqual(["q", "sort", "status", "year"]);
  });

  it("are cut to a bearable length", () => {
    const { query, ignored } = readConsortiumQuery({ q: `a\u0000${"泵".repeat(9000)}` });
    expect([...query.q]).toHaveLength(60);
    expect(query.q).not.toContain("\u0000");
    expect(ignored).toEqual(["q"]);
  });

  it("are searched as folded words", () => {
    expect(searchTerms("  ＹＥＹＡ　泵·阀 ％ 泵阀 ")).toEqual(["yeya", "泵阀"]);
  });
});

it("reads only cursors it wrote", () => {
  const cursor = { tier: 1, place: 19023, id: "01890a5d-ac96-774b-bcce-b302099a8057" };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const text of [
    "",
    "x",
    "%00",
    btoa("[1]"),
    btoa('[0,1.5,"01890a5d-ac96-774b-bcce-b302099a8057"]'),
    "A".repeat(500),
  ])
    expect(readCursor(text)).toBeNull();
});

it("counts exactly up to a thousand", () => {
  expect([0, 1000, 1001].map((count) => countText(count))).toEqual(["0", "1000", "1000+"]);
  expect([7, 38, 999].map((count) => countText(count, true))).toEqual(["7+", "30+", "900+"]);
});

describe("a certificate", () => {
  const certified = {
    voidedOn: null,
    replaced: false,
    validUntil: "2026-05-31",
    statusToday: "filed",
    statusSince: "2023-06-01",
  } as const;
  const gone = { statusToday: "revoked", statusSince: "2025-01-02" } as const;
  it("holds through its last day", () => {
    expect(endingOf(certified, "2026-05-31")).toBeNull();
    expect(endingOf(certified, "2026-06-01")).toEqual({ kind: "expired", on: "2026-05-31" });
    expect(endingOf({ ...certified, statusToday: "rectifying" }, "2025-02-01")).toBeNull();
  });
  it("ends with the consortium, or when it is replaced or voided", () => {
    expect(endingOf({ ...certified, ...gone }, "2025-02-01")).toEqual({ kind: "revoked", on: "2025-01-02" });
    const voided = { ...certified, voidedOn: "2024-01-02" };
    expect(endingOf(voided, "2025-02-01")).toEqual({ kind: "voided", on: "2024-01-02" });
    expect(endingOf(voided, "2024-01-01")).toBeNull();
    expect(endingOf({ ...voided, replaced: true }, "2025-02-01")).toEqual({
      kind: "replaced",
      on: "2024-01-02",
    });
    expect(endingOf({ ...voided, ...gone }, "2025-02-01")?.kind).toBe("revoked");
  });
});

describe("the picture", () => {
  const units = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${kind}${index}`, kind }));

  it("draws every unit once, on two sides of about one height", () => {
    const all = [...units("a", 12), ...units("b", 9), ...units("c", 9), ...units("d", 19)];
    const [left, right] = twoSides(groupByKind(all, ["a", "b", "c", "d"]));
    const count = (side: typeof left) => side.reduce((sum, group) => sum + group.units.length, 0);
    expect(count(left) + count(right)).toBe(49);
    expect(Math.abs(count(left) - count(right))).toBeLessThan(10);
  });

  it("cuts a single kind in two and stands with one unit", () => {
    expect(twoSides(groupByKind(units("a", 7), ["a"])).map((side) => side[0]?.units.length)).toEqual([4, 3]);
    expect(twoSides(groupByKind(units("a", 1), ["a"]))[0]).toHaveLength(1);
  });

  it("places points apart", () => {
    const places = placeAround(units("a", 60), 180, 166).map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(60);
  });

  it("wraps names evenly", () => {
    expect(wrapName("内蒙古北方重工业集团有限公司", 7, 4)).toEqual(["内蒙古北方重工", "业集团有限公司"]);
    expect(wrapName("一二三四五六七八九十", 4, 1)).toEqual(["一二三…"]);
  });
});
