// Writes the state diagram of the transition table into the README; a test compares the two.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stateDiagram } from "../lib/domain/filing/diagram";
import { diagramWords } from "../lib/messages/diagram";

const readme = path.resolve(import.meta.dirname, "../README.md");
const block = /```mermaid\n[\s\S]*?```/;
const text = readFileSync(readme, "utf8");
writeFileSync(readme, text.replace(block, `\`\`\`mermaid\n${stateDiagram(diagramWords)}\n\`\`\``));
