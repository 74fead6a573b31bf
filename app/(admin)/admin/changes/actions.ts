"use server";
import { CONFIRM } from "@/lib/domain/rule-change/read-form";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged, rulesChanged } from "@/lib/infrastructure/register-cache";
import * as inputs from "@/lib/schemas/rule-change";
import { discardRuleChange } from "@/lib/usecases/rule-change/discard";
import { proposeRuleChange } from "@/lib/usecases/rule-change/propose";
import { publishRuleChange } from "@/lib/usecases/rule-change/publish";
import { returnRuleChange } from "@/lib/usecases/rule-change/return";
import { saveRuleChange } from "@/lib/usecases/rule-change/save";
import { startRuleChange } from "@/lib/usecases/rule-change/start";

const allowance = { most: 120, seconds: 60 };
const pageOf = ({ id }: { id: string }) => `/admin/changes/${id}`;

export const startChange = defineAction({
  name: "startRuleChange",
  input: inputs.startRuleInput,
  allowance,
  run: startRuleChange,
  onDone: pageOf,
});

export const saveSection = defineAction({
  name: "saveRuleSection",
  input: inputs.ruleSectionInput,
  allowance,
  run: saveRuleChange,
  // Confirming one value stays on the page: others on it are mostly confirmed next.
  onDone: (value, { edit: { section, values } }) =>
    values[CONFIRM] ? `${pageOf(value)}/sections/${section}` : pageOf(value),
});

export const saveDocument = defineAction({
  name: "saveRuleDocument",
  input: inputs.ruleDocumentInput,
  allowance,
  run: saveRuleChange,
  onDone: pageOf,
});

export const propose = defineAction({
  name: "proposeRuleChange",
  input: inputs.proposeRuleInput,
  allowance,
  run: proposeRuleChange,
  onDone: pageOf,
});

export const publish = defineAction({
  name: "publishRuleChange",
  input: inputs.ruleStepInput,
  allowance,
  run: publishRuleChange,
  onDone: (value) => {
    rulesChanged();
    registerChanged();
    return pageOf(value);
  },
});

export const giveBack = defineAction({
  name: "returnRuleChange",
  input: inputs.returnRuleInput,
  allowance,
  run: returnRuleChange,
  onDone: pageOf,
});

export const discard = defineAction({
  name: "discardRuleChange",
  input: inputs.ruleStepInput,
  allowance,
  run: discardRuleChange,
  onDone: pageOf,
});
