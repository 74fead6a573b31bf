import { describe, expect, test } from "vitest";
import { addressPath, placeOf } from "@/lib/domain/filing/address";
import type { Problem } from "@/lib/domain/filing/check";
import { editableFields, isOpen, mergeTyped, withoutTaken } from "@/lib/domain/filing/editing";
import { afterSaving, nextPath } from "@/lib/domain/filing/parts";
import { materialsStatus, membersStatus, sectionStatus } from "@/lib/domain/filing/progress";
import { changeRows, formFromSection, rowCommand, sectionFromForm } from "@/lib/domain/filing/section-form";

const missing = (address: string): Problem => ({
  source: "field",
  severity: "error",
  address,
  problem: "required",
});
const wrong = (address: string): Problem => ({
  source: "field",
  severity: "error",
  address,
  problem: "notMoney",
});

describe("the status of a section", () => {
  test("follows what is stored and what is wrong with it", () => {
    const typed = { totalWan: "12" };
    expect(sectionStatus("funding", undefined, [missing("funding.totalWan")])).toBe("notStarted");
    expect(sectionStatus("funding", { totalWan: "", use: "" }, [missing("funding.use")])).toBe("notStarted");
    expect(sectionStatus("funding", typed, [missing("funding.use")])).toBe("inProgress");
    expect(sectionStatus("funding", typed, [missing("funding.use"), wrong("funding.totalWan")])).toBe(
      "problem",
    );
    expect(sectionStatus("funding", typed, [wrong("basic.name")])).toBe("complete");
  });

  test("an empty list of platforms is finished once it is saved, an empty list of tasks is not begun", () => {
    expect(sectionStatus("platforms", undefined, [])).toBe("notStarted");
    expect(sectionStatus("platforms", { rows: [] }, [])).toBe("complete");
    expect(sectionStatus("tasks", { rows: [] }, [])).toBe("notStarted");
  });

  test("a condition that only repeats an empty field does not turn it red", () => {
    const problems: Problem[] = [
      missing("basic.chainCodes"),
      { source: "condition", severity: "error", address: "basic.chainCodes", condition: "industryChain" },
    ];
    expect(sectionStatus("basic", { name: "甲" }, problems)).toBe("inProgress");
  });

  test("warnings leave it finished", () => {
    const late: Problem = {
      source: "rule",
      severity: "warning",
      address: "agreement.effectiveFrom",
      rule: "effectiveBeforeSigning",
    };
    expect(sectionStatus("agreement", { signedOn: "2022-01-10" }, [late])).toBe("complete");
  });
});

test("members wait while confirmations are missing and are a problem once one was refused", () => {
  const open = (state: "missing" | "refused"): Problem => ({
    source: "confirmation",
    severity: "error",
    address: "member:m1",
    state,
  });
  expect(membersStatus([], [])).toBe("notStarted");
  expect(membersStatus([{ confirmation: "missing" }], [open("missing")])).toBe("inProgress");
  expect(membersStatus([{ confirmation: "refused" }], [open("refused")])).toBe("problem");
  expect(membersStatus([{ confirmation: "confirmed" }], [])).toBe("complete");
});

test("materials are finished when nothing required is missing", () => {
  const agreement: Problem = {
    source: "document",
    severity: "error",
    address: "material:agreement",
    document: "agreement",
  };
  expect(materialsStatus([], [agreement])).toBe("notStarted");
  expect(materialsStatus([{}], [agreement])).toBe("inProgress");
  expect(materialsStatus([{}], [])).toBe("complete");
});

describe("addresses", () => {
  test("lead to the page and the field", () => {
    expect(addressPath("f", "basic.name")).toBe("/workspace/filings/f/sections/basic#field-name");
    expect(addressPath("f", "tasks.0.goal")).toBe("/workspace/filings/f/sections/tasks#field-0.goal");
    expect(addressPath("f", "tasks")).toBe("/workspace/filings/f/sections/tasks");
    expect(addressPath("f", "agreement.clause_goals")).toBe(
      "/workspace/filings/f/sections/agreement#field-clause_goals",
    );
    expect(addressPath("f", "member:m.duty")).toBe("/workspace/filings/f/members/m#field-duty");
    expect(addressPath("f", "material:agreement")).toBe("/workspace/filings/f/materials#material-agreement");
    expect(addressPath("f", "lead")).toBe("/workspace/organization");
    expect(placeOf("nothing.at.all")).toBeNull();
  });
});

describe("a section's form", () => {
  test("keeps what was typed, drops what the catalogue does not know, and goes there and back", () => {
    const values = sectionFromForm("funding", {
      totalWan: "十二",
      leadContributionKind: "money",
      other: "x",
    });
    expect(values).toMatchObject({ totalWan: "十二", leadContributionKind: ["money"], use: "" });
    expect(values).not.toHaveProperty("other");
    expect(sectionFromForm("funding", formFromSection("funding", values))).toEqual(values);
  });

  test("adds, removes and moves rows", () => {
    const rows = { rows: [{ goal: "甲" }, { goal: "乙" }] };
    const act = (pressed: string) => changeRows("tasks", rows, rowCommand(pressed) ?? { act: "add" });
    expect(act("add")).toEqual({ rows: [{ goal: "甲" }, { goal: "乙" }, {}] });
    expect(act("remove.0")).toEqual({ rows: [{ goal: "乙" }] });
    expect(act("up.1")).toEqual({ rows: [{ goal: "乙" }, { goal: "甲" }] });
    expect(act("down.1")).toEqual(rows);
    expect(rowCommand("save")).toBeNull();
  });

  test("goes on in the order of the task list", () => {
    const sent = { filingId: "f", section: "tasks" as const, rows: null };
    expect(afterSaving({ version: 3 }, { ...sent, pressed: "save" })).toBe(
      "/workspace/filings/f/sections/tasks?saved=3",
    );
    expect(afterSaving({ version: 3 }, { ...sent, pressed: "next" })).toBe(
      "/workspace/filings/f/sections/platforms",
    );
    expect(nextPath("f", "declarations")).toBe("/workspace/filings/f/check");
  });
});

describe("what may be edited", () => {
  const items = ["basic.publicSummary", "tasks.1", "governance", "material:agreement"];

  test("a draft is open, a case under review closed, a correction open where the notice says", () => {
    expect(editableFields("basic", "draft", [])).toEqual({ all: true });
    expect(isOpen(editableFields("basic", "checking", items))).toBe(false);
    expect(editableFields("basic", "correction", items)).toEqual({ all: false, names: ["publicSummary"] });
    expect(editableFields("governance", "correctionInReview", items)).toEqual({ all: true });
    expect(isOpen(editableFields("funding", "correction", items))).toBe(false);
    const tasks = editableFields("tasks", "correction", items);
    expect(tasks).toMatchObject({ all: false });
    expect(tasks.all || tasks.names).toContain("1.goal");
    expect(tasks.all || tasks.names).not.toContain("0.goal");
  });

  test("typed text reaches only the named fields, and no row comes or goes", () => {
    const stored = { rows: [{ goal: "甲" }, { goal: "乙" }] };
    const sent = { rows: [{ goal: "改" }, { goal: "改" }, { goal: "添" }] };
    const open = editableFields("tasks", "correction", ["tasks.1.goal"]);
    expect(mergeTyped(open, stored, sent)).toEqual({ rows: [{ goal: "甲" }, { goal: "改" }] });
  });

  test("after a conflict each field is taken from one side", () => {
    const open = withoutTaken({ all: true }, "funding", { "take.use": "stored", "take.totalWan": "mine" });
    expect(mergeTyped(open, { use: "旧", totalWan: "1" }, { use: "新", totalWan: "2" })).toEqual({
      use: "旧",
      totalWan: "2",
    });
  });
});
