import type { AdminRoom } from "@/lib/domain/account/admin-rooms";
import { auditWords } from "./audit";
import { pool } from "./expert";
import { importWords } from "./imports";
import { ruleChangeWords } from "./rule-change";
import { staffAccounts } from "./staff-accounts";

const { navigation } = ruleChangeWords;

/** Names of the rooms of administration, and what is found in each. */
export const ROOM_WORDS: Record<AdminRoom, { label: string; hint: string }> = {
  measures: { label: navigation.measures, hint: "条件、环节、期限、材料、文书用语" },
  dictionaries: { label: navigation.dictionaries, hint: "产业链、产业集群、平台类别" },
  calendar: { label: navigation.calendar, hint: "各年放假和调休安排" },
  permissions: { label: navigation.permissions, hint: "岗位、操作与状态的对照" },
  accounts: { label: staffAccounts.navigation, hint: "工作人员和评审专家的账号、岗位" },
  experts: { label: pool.title, hint: "评审专家的领域、单位和回避声明" },
  imports: { label: importWords.navigation, hint: "机构、平台和历史备案名录" },
  audit: { label: auditWords.navigation, hint: "操作、登录和查看的记录" },
};
