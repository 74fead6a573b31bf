import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { stateDiagram } from "@/lib/domain/filing/diagram";
import { TRANSITIONS } from "@/lib/domain/filing/transitions";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { diagramWords } from "@/lib/messages/diagram";

const README = path.resolve(import.meta.dirname, "../../README.md");
const BLOCK = /```mermaid\n([\s\S]*?)\n```/;
const drawn = stateDiagram(diagramWords);

describe("the diagram of a case's life", () => {
  it("draws every row of the table", () => {
    for (const row of TRANSITIONS)
      for (const from of row.from)
        expect(drawn).toContain(
          `  ${from} --> ${row.to === "same" ? from : row.to}: ${ACTION_WORDS[row.action].label}\n`,
        );
  });

  it("stands in the README as the table has it", () => {
    const drawnThere = BLOCK.exec(readFileSync(README, "utf8"))?.[1];
    expect(drawnThere).toBe(drawn);
  });
});
