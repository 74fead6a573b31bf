"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import * as inputs from "@/lib/schemas/public-notice";
import { answerObjection } from "@/lib/usecases/public-notice/answer-objection";
import { publishNotice } from "@/lib/usecases/public-notice/publish";
import { returnProposal } from "@/lib/usecases/public-notice/return-proposal";
import { revealObjector } from "@/lib/usecases/public-notice/reveal-objector";
import { freshAfter } from "../fresh-after";

const allowance = { most: 60, seconds: 60 };
const benchOf = (filingId: string) => `/desk/filings/${filingId}`;

export const publish = freshAfter(
  defineAction({
    name: "publish",
    input: inputs.publishInput,
    allowance,
    run: publishNotice,
    onDone: () => {
      registerChanged();
      return "/desk/notices";
    },
  }),
);

export const giveBack = freshAfter(
  defineAction({
    name: "returnProposal",
    input: inputs.returnProposalInput,
    allowance,
    run: returnProposal,
    onDone: ({ filingId }) => benchOf(filingId),
  }),
);

export const answer = freshAfter(
  defineAction({
    name: "answerObjection",
    input: inputs.answerInput,
    allowance,
    run: answerObjection,
    onDone: ({ noticeId, objectionId }) => {
      registerChanged();
      return `/desk/notices/${noticeId}/objections/${objectionId}`;
    },
  }),
);

export const reveal = defineAction({
  name: "revealObjector",
  input: inputs.revealObjectorInput,
  allowance: { most: 30, seconds: 3600 },
  run: revealObjector,
});
