import { expect, test } from "vitest";
import { mayChangeMaterial } from "@/lib/domain/filing/materials";
import { FILING_STATES } from "@/lib/domain/filing/states";

test("materials are open in a draft, and in a correction where the notice names them", () => {
  const open = (addresses: string[]) =>
    FILING_STATES.filter((state) => mayChangeMaterial(state, "agreement", addresses));
  expect(open([])).toEqual(["draft"]);
  expect(open(["material:charter", "basic.name"])).toEqual(["draft"]);
  expect(open(["material:agreement"])).toEqual(["draft", "correction", "correctionInReview"]);
});
