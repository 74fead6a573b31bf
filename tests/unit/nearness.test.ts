import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsOf } from "@/lib/domain/register/grams";
import { errorsIn, soundPieces } from "@/lib/domain/register/nearness";

const letters = fc.array(fc.constantFrom(..."内蒙古稀土新材料工业大学研究院"), {
  minLength: 5,
  maxLength: 14,
});
const spoiled = fc
  .tuple(letters, fc.nat(), fc.constantFrom("wrong", "missing", "swapped"))
  .map(([name, at, how]) => {
    const from = at % (name.length - 1);
    if (how === "wrong") return { name, query: name.with(from, "某") };
    if (how === "missing") return { name, query: name.toSpliced(from, 1) };
    return { name, query: name.toSpliced(from, 2, name[from + 1] ?? "", name[from] ?? "") };
  });

describe("a name with one error", () => {
  it("is one error away from the name", () => {
    fc.assert(fc.property(spoiled, ({ name, query }) => errorsIn(query.join(""), name.join("")) <= 1));
  });

  it("shares a group of pieces with the name", () => {
    const holds = (name: string, pieces: string[]) =>
      pieces.every((piece) => gramsOf(piece).every((gram) => name.includes(gram)));
    fc.assert(
      fc.property(spoiled, ({ name, query }) =>
        soundPieces(query.join("")).some((pieces) => holds(name.join(""), pieces)),
      ),
    );
  });

  it("counts parts of longer names as near", () => {
    expect(errorsIn("农业大学", "内蒙古农业大学")).toBe(0);
    expect(errorsIn("农工大学", "内蒙古农业大学")).toBe(1);
    expect(errorsIn("理工大学", "内蒙古农业大学")).toBe(2);
  });
});
