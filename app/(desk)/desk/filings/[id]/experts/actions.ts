"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import {
  assignInput,
  caseRoundInput,
  chairInput,
  conflictInput,
  openRoundInput,
  roundInput,
  voidRoundInput,
} from "@/lib/schemas/expert";
import { closeExpertRound } from "@/lib/usecases/expert/close-round";
import { nameExpertChair } from "@/lib/usecases/expert/name-chair";
import { openExpertRound } from "@/lib/usecases/expert/open-round";
import { assignExpert, replaceExpert } from "@/lib/usecases/expert/replace-expert";
import { voidExpertRound, voidExpertSeat } from "@/lib/usecases/expert/void-round";
import { freshAfter } from "../../../fresh-after";

const allowance = { most: 60, seconds: 60 };

export const open = freshAfter(
  defineAction({ name: "openExpertRound", input: openRoundInput, allowance, run: openExpertRound }),
);

export const replace = freshAfter(
  defineAction({ name: "replaceExpert", input: roundInput, allowance, run: replaceExpert }),
);

export const assign = freshAfter(
  defineAction({ name: "assignExpert", input: assignInput, allowance, run: assignExpert }),
);

export const nameChair = freshAfter(
  defineAction({ name: "nameExpertChair", input: chairInput, allowance, run: nameExpertChair }),
);

export const close = freshAfter(
  defineAction({ name: "closeExpertRound", input: caseRoundInput, allowance, run: closeExpertRound }),
);

export const voidSeat = freshAfter(
  defineAction({ name: "voidExpertSeat", input: conflictInput, allowance, run: voidExpertSeat }),
);

export const voidRound = freshAfter(
  defineAction({ name: "voidExpertRound", input: voidRoundInput, allowance, run: voidExpertRound }),
);
