import { describe, expect, it } from "vitest";
import { snapshotDifferences, textDifference } from "@/lib/domain/filing/differences";
import type { Snapshot } from "@/lib/domain/filing/snapshot";

const member = (id: string, name: string, duty: string) => ({
  id,
  name,
  creditCode: null,
  kind: "enterprise",
  regionCode: null,
  part: { duty, contributionKind: ["people", "site"] },
  confirmation: null,
});
const file = (type: string, name: string, sha256: string) => ({ type, name, size: 1, sha256 });

const first: Snapshot = {
  format: 1,
  filingId: "f",
  province: "nm",
  track: "openFiling",
  measureVersion: 1,
  submittedAt: "2022-01-12T02:00:00.000Z",
  lead: { organizationId: "o", name: "甲公司", creditCode: null, regionCode: null },
  sections: {
    basic: { name: "甲创新联合体", chainCodes: ["a", "b"] },
    tasks: { rows: [{ goal: "一" }, { goal: "二" }] },
  },
  members: [member("m1", "乙公司", "试制"), member("m2", "丙大学", "研究")],
  materials: [
    file("agreement", "协议.pdf", "1"),
    file("other", "甲.pdf", "2"),
    file("charter", "章程.pdf", "5"),
  ],
};

describe("differences of two versions", () => {
  it("finds none between equal versions, whatever the order of keys or a file's name", () => {
    const again: Snapshot = {
      ...first,
      submittedAt: "2022-02-01T02:00:00.000Z",
      sections: { ...first.sections, basic: { chainCodes: ["a", "b"], name: " 甲创新联合体 " } },
      materials: [file("agreement", "协议(1).pdf", "1"), ...first.materials.slice(1)],
    };
    expect(snapshotDifferences(first, again)).toEqual([]);
  });

  it("names each field, row, member and file that changed", () => {
    const second: Snapshot = {
      ...first,
      sections: {
        basic: { name: "甲创新联合体", chainCodes: ["a"] },
        tasks: { rows: [{ goal: "一之一" }] },
        agreement: { signedOn: "2022-01-10" },
      },
      members: [member("m1", "乙公司", "试制和检测"), member("m3", "丁院", "")],
      materials: [
        file("agreement", "协议.pdf", "9"),
        file("other", "甲.pdf", "2"),
        file("other", "乙.pdf", "3"),
      ],
    };
    expect(snapshotDifferences(first, second)).toEqual([
      { address: "basic.chainCodes", kind: "changed", before: ["a", "b"], after: ["a"] },
      { address: "tasks.0.goal", kind: "changed", before: ["一"], after: ["一之一"] },
      { address: "tasks.1", kind: "removed", before: [], after: [] },
      { address: "agreement.signedOn", kind: "changed", before: [], after: ["2022-01-10"] },
      { address: "member:m1.duty", kind: "changed", before: ["试制"], after: ["试制和检测"] },
      { address: "member:m3", kind: "added", before: [], after: ["丁院"] },
      { address: "member:m2", kind: "removed", before: ["丙大学"], after: [] },
      { address: "material:agreement", kind: "changed", before: ["协议.pdf"], after: ["协议.pdf"] },
      { address: "material:other", kind: "added", before: [], after: ["乙.pdf"] },
      { address: "material:charter", kind: "removed", before: ["章程.pdf"], after: [] },
    ]);
  });
});

describe("difference of two texts", () => {
  it("keeps what both begin and end with, characters outside the basic plane whole", () => {
    expect(textDifference("到2025年完成", "到2027年完成")).toEqual({
      start: "到202",
      removed: "5",
      added: "7",
      end: "年完成",
    });
    expect(textDifference("𠮷", "𠮷𠮷")).toEqual({ start: "𠮷", removed: "", added: "𠮷", end: "" });
    expect(textDifference("", "新")).toEqual({ start: "", removed: "", added: "新", end: "" });
  });
});
