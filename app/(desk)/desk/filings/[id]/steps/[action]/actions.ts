"use server";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import { reasonedInput, rejectionInput, stepInput } from "@/lib/schemas/desk";
import { approveFiling, rejectFiling, sendBackFiling } from "@/lib/usecases/filing/decide";
import { acceptFiling, proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { freshAfter } from "../../../../fresh-after";

const allowance = { most: 60, seconds: 60 };

const onDone = async (_value: unknown, { filingId, queue }: { filingId: string; queue: string }) => {
  const query = queueQuery(queueFilterIn(queue));
  return `/desk/filings/${filingId}${query ? `?queue=${encodeURIComponent(query)}` : ""}`;
};

export const accept = freshAfter(
  defineAction({ name: "accept", input: stepInput, allowance, run: acceptFiling, onDone }),
);

export const take = freshAfter(
  defineAction({ name: "take", input: stepInput, allowance, run: takeFiling, onDone }),
);

export const proposeApproval = freshAfter(
  defineAction({
    name: "proposeApproval",
    input: reasonedInput,
    allowance,
    run: (actor, input, at) => proposeDecision(actor, { ...input, outcome: "approve", remedies: "" }, at),
    onDone,
  }),
);

export const proposeRejection = freshAfter(
  defineAction({
    name: "proposeRejection",
    input: rejectionInput,
    allowance,
    run: (actor, input, at) => proposeDecision(actor, { ...input, outcome: "reject" }, at),
    onDone,
  }),
);

export const approve = freshAfter(
  defineAction({
    name: "approve",
    input: stepInput,
    allowance,
    run: approveFiling,
    onDone: (value, input) => {
      registerChanged();
      return onDone(value, input);
    },
  }),
);

export const reject = freshAfter(
  defineAction({ name: "reject", input: reasonedInput, allowance, run: rejectFiling, onDone }),
);

export const sendBack = freshAfter(
  defineAction({ name: "sendBack", input: reasonedInput, allowance, run: sendBackFiling, onDone }),
);
