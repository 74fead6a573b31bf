import { prisma } from "@/lib/data/client";
import { contestInput } from "@/lib/schemas/contest";
import { answerContest } from "@/lib/usecases/contest/answer";
import { loadContest } from "@/lib/usecases/contest/load";
import { receiveContest } from "@/lib/usecases/contest/receive";
import { revealContester } from "@/lib/usecases/contest/reveal";
import { settleContest } from "@/lib/usecases/contest/settle";
import { decideCorrection } from "@/lib/usecases/correction/decide";
import { listCorrections } from "@/lib/usecases/correction/list";
import { startCorrection } from "@/lib/usecases/correction/start";
import { mapImport, proposeImport, publishImport, runImport } from "@/lib/usecases/import/advance";
import { loadImport } from "@/lib/usecases/import/load";
import { loadImportFile } from "@/lib/usecases/import/load-file";
import { startImport } from "@/lib/usecases/import/start";
import { decideMerge } from "@/lib/usecases/merge/decide";
import { loadMerge } from "@/lib/usecases/merge/load";
import { startMerge } from "@/lib/usecases/merge/start";
import { makeConsortium } from "@/prisma/consortium-factory";
import { makeOrganization } from "@/prisma/factories";
import { sampleFile } from "@/prisma/sample/files";
import type { Attempt } from "./attempt";
import { AT, type Cast, DEPARTMENT, LEAD_UNIT } from "./cast";

let serial = 100;
const taken = <V>(outcome: { ok: true; value: V } | { ok: false; refusal: string }): V => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};

const upload = (rows: string[][], kind: "institutions" | "consortia") =>
  ({ kind, rows, fileName: "名单.csv", format: "csv" }) as const;
const units = () =>
  upload(
    [
      ["名称", "机构类型"],
      [`演示越权导入${++serial}大学`, "高校"],
    ],
    "institutions",
  );

async function drafted({ keeper }: Cast): Promise<string> {
  return taken(await startImport(keeper, units(), AT)).id;
}

async function proposedImport({ keeper }: Cast) {
  const number = `NMSTRANGE-2021-${++serial}`;
  const rows = [
    ["备案编号", "名称", "牵头企业", "备案日期"],
    [number, `演示越权历史${serial}创新联合体`, `演示越权牵头${serial}有限公司`, "2021-11-05"],
  ];
  const { id: importId } = taken(await startImport(keeper, upload(rows, "consortia"), AT));
  const mapping = { number: 0, name: 1, lead: 2, filedOn: 3 };
  taken(await mapImport(keeper, { importId, version: 0, mapping, options: { source: "演示文件" } }));
  taken(await proposeImport(keeper, { importId, version: 1, reason: "" }, AT));
  return { importId, version: 2, reason: "" };
}

async function correction({ intake }: Cast): Promise<string> {
  const { number } = await makeConsortium();
  const input = {
    field: "consortium.shortName",
    subject: number,
    after: "演示简称",
    reasonClass: "typing" as const,
    reason: "漏填",
  };
  return taken(await startCorrection(intake, input, AT)).id;
}

async function merge({ intake }: Cast): Promise<string> {
  const [kept, absorbed] = [await makeOrganization(prisma), await makeOrganization(prisma)];
  return taken(await startMerge(intake, { kept: kept.id, absorbed: absorbed.id, reason: "重复" }, AT)).id;
}

/** A membership in a consortium of the lead unit that its member contests. */
async function contest({ lead, visitor }: Cast): Promise<string> {
  const unit = await makeOrganization(prisma, { kind: "university" });
  const number = `NMCONTEST-2022-${++serial}`;
  await makeConsortium({ number, lead: lead.organization, members: [unit] });
  const input = contestInput.parse({
    consortium: number,
    organizationName: unit.name,
    creditCode: unit.creditCode,
    name: "演示联系人",
    phone: "0471-0000000",
    email: "contester@demo.example",
    content: "没有同意。",
  });
  const proof = { ...(await sampleFile("演示书面说明")), scan: "clean" as const };
  const sent = taken(await receiveContest(visitor, input, { proof, evidence: [] }, AT));
  return (await prisma.contest.findUniqueOrThrow({ where: { number: sent.number } })).id;
}

export const DIRECTORY_ATTEMPTS: readonly Attempt[] = [
  {
    file: "import/start",
    what: "uploads a list",
    may: ["keeper"],
    prepare: async () => ({ call: (actor) => startImport(actor, units(), AT) }),
  },
  {
    file: "import/advance",
    what: "writes a list into the directory",
    may: ["keeper"],
    prepare: async (cast) => {
      const step = { importId: await drafted(cast), version: 0, reason: "" };
      return { call: (actor) => runImport(actor, step, AT) };
    },
  },
  {
    file: "import/advance",
    what: "publishes historic consortia",
    may: ["approver"],
    prepare: async (cast) => {
      const step = await proposedImport(cast);
      return { call: (actor) => publishImport(actor, step, AT) };
    },
  },
  {
    file: "import/load",
    what: "reads an import",
    may: ["keeper", "approver"],
    prepare: async (cast) => {
      const id = await drafted(cast);
      return { call: (actor) => loadImport(actor, id, AT) };
    },
  },
  {
    file: "import/load-file",
    what: "downloads the rows of an import",
    may: ["keeper", "approver"],
    prepare: async (cast) => {
      const id = await drafted(cast);
      return { call: (actor) => loadImportFile(actor, id, "all") };
    },
  },
  {
    file: "correction/start",
    what: "drafts a correction",
    may: ["intake"],
    prepare: async () => {
      const { number } = await makeConsortium();
      const input = {
        field: "consortium.shortName",
        subject: number,
        after: "演示",
        reasonClass: "typing" as const,
        reason: "漏填",
      };
      return { call: (actor) => startCorrection(actor, input, AT) };
    },
  },
  {
    file: "correction/decide",
    what: "confirms a correction",
    may: ["approver"],
    prepare: async (cast) => {
      const correctionId = await correction(cast);
      const input = { correctionId, version: 0, action: "confirm" as const, reason: "" };
      return { call: (actor) => decideCorrection(actor, input, AT) };
    },
  },
  {
    file: "correction/list",
    what: "lists corrections",
    may: ["intake", "approver"],
    prepare: async (cast) => {
      const id = await correction(cast);
      return { call: async (actor) => (await listCorrections(actor)).filter((row) => row.id === id) };
    },
  },
  {
    file: "merge/start",
    what: "proposes to merge units",
    may: ["intake"],
    prepare: async () => {
      const [kept, absorbed] = [await makeOrganization(prisma), await makeOrganization(prisma)];
      const input = { kept: kept.id, absorbed: absorbed.id, reason: "重复" };
      return { call: (actor) => startMerge(actor, input, AT) };
    },
  },
  {
    file: "merge/decide",
    what: "merges units",
    may: ["approver"],
    prepare: async (cast) => {
      const input = { mergeId: await merge(cast), version: 0, action: "approve" as const, reason: "" };
      return { call: (actor) => decideMerge(actor, input, AT) };
    },
  },
  {
    file: "merge/load",
    what: "compares units",
    may: ["intake", "approver"],
    prepare: async (cast) => {
      const id = await merge(cast);
      return { call: (actor) => loadMerge(actor, id) };
    },
  },
  {
    file: "contest/answer",
    what: "answers for the lead",
    may: LEAD_UNIT,
    prepare: async (cast) => {
      const input = { contestId: await contest(cast), version: 0, answer: "已签协议。" };
      return { call: (actor) => answerContest(actor, input, AT) };
    },
  },
  {
    file: "contest/settle",
    what: "settles a contest",
    may: ["intake"],
    prepare: async (cast) => {
      const contestId = await contest(cast);
      await answerContest(cast.owner, { contestId, version: 0, answer: "已签协议。" }, AT);
      const input = { contestId, version: 1, outcome: "stands" as const, reason: "已核实", endedOn: "" };
      return { call: (actor) => settleContest(actor, input, AT) };
    },
  },
  {
    file: "contest/load",
    what: "reads a contest",
    may: [...DEPARTMENT, ...LEAD_UNIT],
    prepare: async (cast) => {
      const id = await contest(cast);
      return { call: (actor) => loadContest(actor, id, AT) };
    },
  },
  {
    file: "contest/reveal",
    what: "asks who contests",
    may: ["intake"],
    prepare: async (cast) => {
      const contestId = await contest(cast);
      return { call: (actor) => revealContester(actor, { contestId, reason: "核实" }) };
    },
  },
];
