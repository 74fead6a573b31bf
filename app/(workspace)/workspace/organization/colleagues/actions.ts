"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import * as inputs from "@/lib/schemas/organization";
import { changeRole as change } from "@/lib/usecases/organization/change-role";
import { decideJoin as decide } from "@/lib/usecases/organization/decide-join";
import { handOverAdministration as handOver } from "@/lib/usecases/organization/hand-over";
import { removeColleague as remove } from "@/lib/usecases/organization/remove-colleague";

const COLLEAGUES = "/workspace/organization/colleagues";
const allowance = { most: 30, seconds: 60 };

export const decideJoin = defineAction({
  name: "decideJoin",
  input: inputs.decideInput,
  allowance,
  run: decide,
  onDone: () => COLLEAGUES,
});

export const changeRole = defineAction({
  name: "changeRole",
  input: inputs.changeRoleInput,
  allowance,
  run: change,
  onDone: () => COLLEAGUES,
});

export const handOverAdministration = defineAction({
  name: "handOverAdministration",
  input: inputs.colleagueInput,
  allowance,
  run: handOver,
  onDone: () => COLLEAGUES,
});

export const removeColleague = defineAction({
  name: "removeColleague",
  input: inputs.colleagueInput,
  allowance,
  run: remove,
  onDone: ({ left }) => (left ? "/workspace" : COLLEAGUES),
});
