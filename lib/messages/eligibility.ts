import type { Outcome } from "@/lib/domain/measure/conditions";
import type { ConditionId } from "@/lib/domain/measure/terms";

/** Words of the eligibility check (条件自查). */
export const eligibility = {
  title: "条件自查",
  lead: "约两分钟。不用登录，不保存您的回答；不清楚的可以留空。",
  yes: "是",
  no: "否",
  unsure: "不确定",
  check: "查看结果",
  again: "修改回答",
  questions: "请回答",
  summary: (met: number, missing: number, unknown: number) =>
    `满足 ${met} 项，不满足 ${missing} 项，尚不清楚 ${unknown} 项。`,
  allMet: "按您的回答，这些条件都已满足，可以开始填报。",
  someMissing: "有条件还不满足。补齐以后再提交，就不会被退回。",
  someUnknown: "没有发现不满足的条件。尚不清楚的几项，请对照说明核实。",
  notDecision: "自查结果供参考，不是审核结论。填报时系统按同样的条件再核对一次。",
  later: "名称、协议条款、经费等条件在填报时逐项核对，这里不问。",
  units: "家",
  money: "万元",
  backToGuide: "回到办事指南",
  startFiling: "开始填报",
  groups: { lead: "牵头企业", members: "成员单位（不含牵头企业）", preparation: "准备情况" },
} as const;

export const OUTCOME_NAMES: Record<Outcome, string> = {
  met: "满足",
  missing: "不满足",
  unknown: "尚不清楚",
};

export const OUTCOME_MARKS: Record<Outcome, string> = { met: "✓", missing: "✗", unknown: "?" };

export const QUESTIONS = {
  leadKind: { label: "牵头单位是哪一类" },
  leadInRegion: {
    label: (region: string) => `牵头企业是否在${region}登记注册`,
    hint: "以营业执照上的登记机关为准。",
  },
  leadActive: { label: "牵头企业是否正常存续", hint: "没有注销，也没有被吊销营业执照。" },
  integrityClean: {
    label: "各单位是否都没有在惩戒期内的失信记录",
    hint: "包括科研失信和社会信用方面的记录。",
  },
  revenueWan: { label: "牵头企业营业收入", hint: "按规定年度计算。" },
  rdWan: { label: "牵头企业研发投入", hint: "按规定年度计算。" },
  enterprises: { label: "企业", hint: "上下游企业，不含牵头企业。" },
  research: { label: "高校、科研院所等研究单位", hint: "含新型研发机构、医疗卫生机构。" },
  others: { label: "其他单位", hint: "学会协会、检测机构、金融机构等。" },
  agreementSigned: { label: "组建协议是否已由全部单位签字盖章", hint: "还在会签的，请选「否」。" },
  planReady: { label: "建设方案是否已经写好", hint: "写明目标、任务、进度、经费和风险。" },
} as const;

/** What to do about a condition that is not met or not known. */
export const CONDITION_ADVICE: Partial<Record<ConditionId, string>> = {
  leadKind: "请由符合条件的单位牵头；其他单位可以作为成员参加。",
  leadRegion: "登记地在外地的单位可以作为成员参加，不能牵头。",
  leadStatus: "可以在国家企业信用信息公示系统查询登记状态。",
  leadRevenue: "请对照上一年度审计报告或者纳税申报表。",
  leadResearch: "请对照研发费用专项审计报告或者辅助账。",
  integrity: "可以在「信用中国」查询。惩戒期满或者信用修复以后可以申请。",
  memberTotal: "再邀请成员单位参加。成员可以来自外地。",
  memberEnterprises: "再邀请产业链上下游的企业参加。",
  memberResearch: "再邀请高校或者科研院所参加，可以来自外地。",
  agreement: "可以先填报、邀请成员确认，提交前补齐签章。",
  constructionPlan: "可以下载模板，边写边填报。",
};
