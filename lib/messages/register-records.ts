import { dateText } from "./dates";

/** Words of one institution's public record. */
export const institutionWords = {
  description: (name: string, consortia: number) =>
    consortia > 0
      ? `${name}参加的 ${consortia} 个创新联合体、依托建设的创新平台和曾用名称。`
      : `${name}的创新平台和曾用名称。`,
  facts: {
    kind: "机构类型",
    region: "所在地",
    creditCode: "统一社会信用代码",
    names: "其他名称",
  },
  noCode: "未收录",
  nameKinds: { former: "曾用名", short: "简称" } as Readonly<Record<string, string>>,
  otherName: "其他名称",
  nameDuring: (name: string, kind: string, { from, until }: Record<"from" | "until", string | null>) => {
    const during = [from ? `自${dateText(from)}起用` : "", until ? `用至${dateText(until)}` : ""];
    return `${name}（${[kind, ...during].filter(Boolean).join("，")}）`;
  },
  consortia: "参加的创新联合体",
  consortiaLead: ({ present, leads, ended, left }: Record<"present" | "leads" | "ended" | "left", number>) =>
    [
      present > 0 ? `现在 ${present} 个联合体中` : "现不在任何联合体中",
      leads > 0 ? `牵头 ${leads} 个` : "",
      ended > 0 ? `另有 ${ended} 个联合体已不在册` : "",
      left > 0 ? `已退出 ${left} 个` : "",
    ]
      .filter(Boolean)
      .join("，")
      .concat("。"),
  noConsortia: "没有参加过创新联合体。",
  columns: { name: "联合体", role: "角色", status: "备案状态", joinedOn: "加入日期", leftOn: "退出日期" },
  roles: { lead: "牵头企业", member: "成员单位" },
  stays: "至今",
  platforms: "依托建设的创新平台",
  platformsLead: (count: number) => `由联合体汇聚的创新平台共 ${count} 个，按级别排列。`,
  noPlatforms: "没有登记由联合体汇聚的创新平台。",
  platformColumns: { name: "平台名称", level: "级别", category: "类别", approvedOn: "认定日期" },
  address: "本页永久地址",
  demonstrationText: "本条为演示记录，其中的代码、日期和参加关系为虚构。",
} as const;

/** Words of one platform's public record. */
export const platformWords = {
  description: (name: string, host: string) =>
    `${name}，依托单位${host}。级别、类别、有效期和汇聚它的创新联合体。`,
  facts: {
    host: "依托单位",
    level: "级别",
    category: "类别",
    region: "认定地区",
    place: "依托单位所在地",
    approvedOn: "认定日期",
    validUntil: "有效期",
  },
  unknownDay: "未收录",
  until: (date: string) => `至${dateText(date)}`,
  openEnded: "未设期限",
  consortia: "汇聚本平台的创新联合体",
  consortiaLead: (count: number) => `有 ${count} 个联合体汇聚本平台。统计时，一个平台只计一次。`,
  noConsortia: "现在没有联合体汇聚本平台。",
  columns: { name: "联合体", status: "备案状态", from: "起始日期", until: "终止日期" },
  demonstrationText: "本条为演示记录，其中的日期和汇聚关系为虚构。",
} as const;
