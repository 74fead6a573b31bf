"use server";
import type { AccountAct, RoleSettlement } from "@/lib/domain/account/administration";
import { defineAction } from "@/lib/infrastructure/define-action";
import {
  accountActInput,
  declineRolesInput,
  newStaffInput,
  roleRequestInput,
  settleRolesInput,
} from "@/lib/schemas/staff";
import { administerAccount } from "@/lib/usecases/staff/administer-account";
import { createStaffAccount } from "@/lib/usecases/staff/create-account";
import { requestRoles } from "@/lib/usecases/staff/request-roles";
import { settleRoles } from "@/lib/usecases/staff/settle-roles";

const allowance = { most: 60, seconds: 60 };
const pageOf = ({ userId }: { userId: string }) => `/admin/accounts/${userId}`;

export const createAccount = defineAction({
  name: "createStaffAccount",
  input: newStaffInput,
  allowance,
  run: createStaffAccount,
  onDone: pageOf,
});

export const askForRoles = defineAction({
  name: "requestRoles",
  input: roleRequestInput,
  allowance,
  run: requestRoles,
  onDone: pageOf,
});

const settling = (name: string, act: RoleSettlement) =>
  defineAction({
    name,
    input: act === "decline" ? declineRolesInput : settleRolesInput,
    allowance,
    run: (actor, input, at) => settleRoles(actor, { ...input, act }, at),
    onDone: pageOf,
  });
export const grantRoles = settling("grantRoles", "grant");
export const declineRoles = settling("declineRoles", "decline");
export const withdrawRoles = settling("withdrawRoles", "withdraw");

const administering = (name: string, act: AccountAct) =>
  defineAction({
    name,
    input: accountActInput(act),
    allowance,
    run: administerAccount,
    onDone: pageOf,
  });
export const disable = administering("disableAccount", "disable");
export const enable = administering("enableAccount", "enable");
export const sendActivation = administering("sendActivation", "sendActivation");
export const unlock = administering("unlockAccount", "unlock");
export const endSessions = administering("endSessions", "endSessions");
export const resetSecondFactor = administering("resetSecondFactor", "resetSecondFactor");
