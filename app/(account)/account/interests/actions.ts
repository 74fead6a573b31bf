"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { declareInterestInput, endInterestInput } from "@/lib/schemas/interest";
import { declareInterest } from "@/lib/usecases/interest/declare";
import { endInterest } from "@/lib/usecases/interest/end";

const allowance = { most: 30, seconds: 300 };
const onDone = () => "/account/interests";

export const declare = defineAction({
  name: "declareInterest",
  input: declareInterestInput,
  allowance,
  run: declareInterest,
  onDone,
});

export const end = defineAction({
  name: "endInterest",
  input: endInterestInput,
  allowance,
  run: endInterest,
  onDone,
});
