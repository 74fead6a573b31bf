import { prisma } from "@/lib/data/client";
import type { Actor } from "@/lib/domain/actor";
import { withValueAt } from "@/lib/domain/rule-change/form-fields";
import { backTestRuleChange } from "@/lib/usecases/rule-change/back-test";
import { discardRuleChange } from "@/lib/usecases/rule-change/discard";
import { loadRuleChange, loadRuleDocument, loadRuleSection } from "@/lib/usecases/rule-change/load-change";
import { proposeRuleChange } from "@/lib/usecases/rule-change/propose";
import { publishRuleChange } from "@/lib/usecases/rule-change/publish";
import { returnRuleChange } from "@/lib/usecases/rule-change/return";
import { saveRuleChange } from "@/lib/usecases/rule-change/save";
import { startRuleChange } from "@/lib/usecases/rule-change/start";
import type { Attempt } from "./attempt";
import { AT, type Cast } from "./cast";

type Step = { changeId: string; version: number };
const MEASURE = { kind: "measure", subject: "nm" } as const;
const PROPOSAL = { reason: "按新文件调整", effectiveFrom: "2099-01-01" };

const taken = <V>(outcome: { ok: true; value: V } | { ok: false; refusal: string }): V => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};

/** No change under way, and none published by an attempt before. */
async function clear(): Promise<void> {
  await prisma.measureVersion.deleteMany({
    where: { province: MEASURE.subject, effectiveFrom: new Date(PROPOSAL.effectiveFrom) },
  });
  await prisma.ruleChange.updateMany({
    where: { ...MEASURE, state: { in: ["draft", "proposed", "returned"] } },
    data: { state: "discarded" },
  });
}

/** A draft of the keeper that raises one threshold. */
async function draft({ keeper }: Cast): Promise<Step> {
  await clear();
  const { id } = taken(await startRuleChange(keeper, MEASURE, AT));
  const { document } = await prisma.ruleChange.findUniqueOrThrow({ where: { id } });
  const edited = withValueAt(document, "tracks.openFiling.thresholds.minMembers.value", 4);
  const edit = { as: "document" as const, text: JSON.stringify(edited) };
  const { version } = taken(await saveRuleChange(keeper, { changeId: id, version: 0, edit }, AT));
  return { changeId: id, version };
}

async function proposed(cast: Cast): Promise<Step> {
  const { id, version } = taken(
    await proposeRuleChange(cast.keeper, { ...(await draft(cast)), ...PROPOSAL }, AT),
  );
  return { changeId: id, version };
}

const seen =
  (read: (actor: Extract<Actor, { kind: "staff" }>) => Promise<unknown>) =>
  async (actor: Actor): Promise<unknown> =>
    actor.kind === "staff" ? read(actor) : null;

export const RULE_ATTEMPTS: readonly Attempt[] = [
  {
    file: "rule-change/start",
    what: "drafts another measure",
    may: ["keeper"],
    prepare: async () => {
      await clear();
      return { call: (actor) => startRuleChange(actor, MEASURE, AT) };
    },
  },
  {
    file: "rule-change/save",
    what: "writes into a draft of a rule",
    may: ["keeper"],
    prepare: async (cast) => {
      const step = await draft(cast);
      const edit = { as: "section" as const, section: "openFiling.thresholds", values: {} };
      const { document } = await prisma.ruleChange.findUniqueOrThrow({ where: { id: step.changeId } });
      const whole = { as: "document" as const, text: JSON.stringify(document) };
      return {
        call: (actor) => saveRuleChange(actor, { ...step, edit: actor === cast.keeper ? whole : edit }, AT),
      };
    },
  },
  {
    file: "rule-change/propose",
    what: "proposes somebody's draft of a rule",
    may: ["keeper"],
    prepare: async (cast) => {
      const step = await draft(cast);
      return { call: (actor) => proposeRuleChange(actor, { ...step, ...PROPOSAL }, AT) };
    },
  },
  {
    file: "rule-change/discard",
    what: "gives up somebody's draft of a rule",
    may: ["keeper"],
    prepare: async (cast) => {
      const step = await draft(cast);
      return { call: (actor) => discardRuleChange(actor, step, AT) };
    },
  },
  {
    file: "rule-change/return",
    what: "returns a proposed rule",
    may: ["approver"],
    prepare: async (cast) => {
      const step = await proposed(cast);
      return { call: (actor) => returnRuleChange(actor, { ...step, reason: "请核对" }, AT) };
    },
  },
  {
    file: "rule-change/load-change",
    what: "reads another department's draft of a rule",
    may: ["keeper", "approver"],
    prepare: async (cast) => {
      const { changeId } = await draft(cast);
      return {
        call: seen(async (actor) => {
          const parts = [
            await loadRuleChange(actor, changeId, AT),
            await loadRuleSection(actor, changeId, "texts"),
            await loadRuleDocument(actor, changeId),
          ];
          return parts.every((part) => part === null) ? null : parts;
        }),
      };
    },
  },
  {
    file: "rule-change/back-test",
    what: "tries another department's draft on its register",
    may: ["keeper", "approver"],
    prepare: async (cast) => {
      const { changeId } = await draft(cast);
      return { call: (actor) => backTestRuleChange(actor, changeId, AT) };
    },
  },
  {
    file: "rule-change/publish",
    what: "puts a proposed rule in force",
    may: ["approver"],
    prepare: async (cast) => {
      const step = await proposed(cast);
      return { call: (actor) => publishRuleChange(actor, step, AT) };
    },
  },
];
