import { writeFile } from "node:fs/promises";
import path from "node:path";
import { agreement } from "./agreement";
import { authorization, integrityCommitment, memberConfirmation, nonSecrecyStatement } from "./letters";
import { type Block, packed } from "./parts";
import { charter, constructionPlan } from "./plan";

const FOLDER = path.resolve(import.meta.dirname, "../../public/templates");

const TEMPLATES: Record<string, { name: string; blocks: Block[] }> = {
  agreement: { name: "创新联合体组建协议", blocks: agreement },
  charter: { name: "创新联合体章程", blocks: charter },
  "construction-plan": { name: "创新联合体建设方案", blocks: constructionPlan },
  "member-confirmation": { name: "成员单位确认函", blocks: memberConfirmation },
  "integrity-commitment": { name: "诚信承诺书", blocks: integrityCommitment },
  "non-secrecy-statement": { name: "非涉密声明", blocks: nonSecrecyStatement },
  authorization: { name: "授权委托书", blocks: authorization },
};

/** Writes the Word templates of the guide; run by `npx tsx prisma/templates/build.ts` after a change of their text. */
for (const [file, { name, blocks }] of Object.entries(TEMPLATES)) {
  await writeFile(path.join(FOLDER, `${file}.docx`), await packed(name, blocks));
}
