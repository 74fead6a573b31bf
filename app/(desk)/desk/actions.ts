"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { logFault } from "@/lib/infrastructure/log";
import { batchInput } from "@/lib/schemas/desk";
import { takeInBatch } from "@/lib/usecases/desk/take-in-batch";
import { freshAfter } from "./fresh-after";

export const takeBatch = freshAfter(
  defineAction({
    name: "takeInBatch",
    input: batchInput,
    allowance: { most: 30, seconds: 60 },
    run: (actor, input, at) =>
      takeInBatch(actor, input, at, (fault, filingId) => logFault("takeInBatch", filingId, fault)),
  }),
);
