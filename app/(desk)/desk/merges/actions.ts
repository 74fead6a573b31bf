"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import * as inputs from "@/lib/schemas/merge";
import { decideMerge } from "@/lib/usecases/merge/decide";
import { startMerge } from "@/lib/usecases/merge/start";

const allowance = { most: 60, seconds: 60 };
const pageOf = ({ id }: { id: string }) => `/desk/merges/${id}`;

export const start = defineAction({
  name: "startMerge",
  input: inputs.startMergeInput,
  allowance,
  run: startMerge,
  onDone: pageOf,
});

export const decide = defineAction({
  name: "decideMerge",
  input: inputs.decideMergeInput,
  allowance,
  run: decideMerge,
  onDone: (value) => {
    registerChanged();
    return pageOf(value);
  },
});
