"use server";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { defineAction } from "@/lib/infrastructure/define-action";
import {
  assignmentInput,
  itemInput,
  marksInput,
  noteInput,
  personalInput,
  reasonedInput,
  stepInput,
} from "@/lib/schemas/desk";
import { addInternalNote } from "@/lib/usecases/desk/add-internal-note";
import { assignFiling } from "@/lib/usecases/desk/assign-filing";
import { revealPersonalData } from "@/lib/usecases/desk/reveal-personal";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import {
  removeCorrectionItem,
  requestCorrection,
  requestFollowUpCorrection,
} from "@/lib/usecases/filing/request-correction";
import { freshAfter } from "../../fresh-after";

const allowance = { most: 120, seconds: 60 };

type OnCase = { filingId: string; queue: string };

const benchOf = async (_value: unknown, { filingId, queue }: OnCase) => {
  const query = queueQuery(queueFilterIn(queue));
  return `/desk/filings/${filingId}${query ? `?queue=${encodeURIComponent(query)}` : ""}`;
};

export const saveMarks = freshAfter(
  defineAction({ name: "saveReviewMarks", input: marksInput, allowance, run: saveReviewMarks }),
);

export const addNote = freshAfter(
  defineAction({ name: "addInternalNote", input: noteInput, allowance, run: addInternalNote }),
);

export const removeItem = freshAfter(
  defineAction({ name: "removeCorrectionItem", input: itemInput, allowance, run: removeCorrectionItem }),
);

export const sendCorrection = freshAfter(
  defineAction({
    name: "requestCorrection",
    input: stepInput,
    allowance,
    run: requestCorrection,
    onDone: benchOf,
  }),
);

export const sendFollowUp = freshAfter(
  defineAction({
    name: "requestFollowUpCorrection",
    input: reasonedInput,
    allowance,
    run: requestFollowUpCorrection,
    onDone: benchOf,
  }),
);

export const assign = freshAfter(
  defineAction({
    name: "assignFiling",
    input: assignmentInput,
    allowance,
    run: assignFiling,
    onDone: benchOf,
  }),
);

export const revealPersonal = defineAction({
  name: "revealPersonalData",
  input: personalInput,
  allowance: { most: 30, seconds: 3600 },
  run: revealPersonalData,
});
