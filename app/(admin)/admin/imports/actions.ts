"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import * as inputs from "@/lib/schemas/import";
import * as usecases from "@/lib/usecases/import/advance";

const allowance = { most: 60, seconds: 60 };
const pageOf = ({ id }: { id: string }) => `/admin/imports/${id}`;
const step = { input: inputs.importStepInput, allowance };
const changing = {
  ...step,
  onDone: (value: { id: string }) => {
    registerChanged();
    return pageOf(value);
  },
};

export const map = defineAction({
  name: "mapImport",
  input: inputs.mapImportInput,
  allowance,
  run: usecases.mapImport,
  onDone: pageOf,
});

export const run = defineAction({ name: "runImport", ...changing, run: usecases.runImport });
export const propose = defineAction({
  name: "proposeImport",
  ...step,
  run: usecases.proposeImport,
  onDone: pageOf,
});
export const publish = defineAction({ name: "publishImport", ...changing, run: usecases.publishImport });
export const giveBack = defineAction({
  name: "returnImport",
  ...step,
  run: usecases.returnImport,
  onDone: pageOf,
});
export const discard = defineAction({
  name: "discardImport",
  ...step,
  run: usecases.discardImport,
  onDone: () => "/admin/imports",
});
export const undo = defineAction({ name: "undoImport", ...changing, run: usecases.undoImport });
