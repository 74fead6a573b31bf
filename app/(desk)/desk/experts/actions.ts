"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import {
  avoidanceInput,
  changeExpertInput,
  endAvoidanceInput,
  expertStandingInput,
  newExpertInput,
} from "@/lib/schemas/expert";
import { addExpert } from "@/lib/usecases/expert/add-expert";
import { changeExpert, deactivateExpert, reactivateExpert } from "@/lib/usecases/expert/change-expert";
import { declareAvoidance, endDeclaredAvoidance } from "@/lib/usecases/expert/declare-avoidance";
import { freshAfter } from "../fresh-after";

const allowance = { most: 120, seconds: 3600 };

export const add = defineAction({
  name: "addExpert",
  input: newExpertInput,
  allowance,
  run: addExpert,
  onDone: ({ expertId }) => `/desk/experts/${expertId}`,
});

export const change = freshAfter(
  defineAction({ name: "changeExpert", input: changeExpertInput, allowance, run: changeExpert }),
);

export const deactivate = freshAfter(
  defineAction({ name: "deactivateExpert", input: expertStandingInput, allowance, run: deactivateExpert }),
);

export const reactivate = freshAfter(
  defineAction({ name: "reactivateExpert", input: expertStandingInput, allowance, run: reactivateExpert }),
);

export const declare = freshAfter(
  defineAction({ name: "declareAvoidance", input: avoidanceInput, allowance, run: declareAvoidance }),
);

export const end = freshAfter(
  defineAction({ name: "endAvoidance", input: endAvoidanceInput, allowance, run: endDeclaredAvoidance }),
);
