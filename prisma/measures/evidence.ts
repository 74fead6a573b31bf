import type { Ruled } from "@/lib/domain/measure/ruled";

/** A value read in a public text, with the words a reader can look it up by. */
export const found = <T>(value: T, citation: string): Ruled<T> => ({ value, evidence: "found", citation });

/** A value chosen until the department says otherwise; a citation names the rule it follows by analogy. */
export const assumed = <T>(value: T, citation: string | null = null): Ruled<T> => ({
  value,
  evidence: "assumption",
  citation,
});

export const SOURCES = {
  innerMongolia2022: "内蒙古自治区科技厅《积极构建企业主导的融通创新生态》（2022年8月）",
  innerMongolia2024: "《内蒙古自治区重点产业链创新联合体建设实施方案》（2024年12月19日）",
  innerMongoliaCalls: "内蒙古自治区科技计划项目申报通知（2021—2024年）",
  gansu2021: "《甘肃省企业创新联合体组建与运行管理办法（试行）》新闻报道（2021年3月）",
  gansuFirstBatch: "《甘肃日报》关于首批企业创新联合体的报道（2021年8月26日）",
  gansuMedicine: "甘肃中医药产业创新联合体获核准备案的报道（2022年9月）",
  gansuAlliances: "甘肃省工信厅产业技术创新联盟管理做法（2020年8月）",
  progressLaw31: "《中华人民共和国科学技术进步法》（2021年修订）第三十一条",
  licensingLaw: (article: string) => `《中华人民共和国行政许可法》第${article}条`,
  disclosure26: "《中华人民共和国政府信息公开条例》第二十六条",
  onlineService7: "《国务院关于在线政务服务的若干规定》第七条",
  alliances: "产业技术创新战略联盟组建的公开规则与协议范本",
  baoding: "保定市产业技术创新联盟材料要求（2021年）",
  hefei: "合肥市创新联合体办法（试行）",
  nanjing: "南京市创新联合体备案条件（宁科规〔2022〕6号）",
  xiamen2025: "《厦门市创新联合体管理办法》（2025年7月10日印发，8月10日起施行）",
  xiamen2023: "厦门市创新联合体组建指引（2023年）",
  hefeiCall: "合肥市创新联合体办法（试行）及2025年申报通知",
  hebei2023: "《河北省创新联合体建设工作指引》（冀科高规〔2023〕1号）",
  nanjingCall: "南京市2023年创新联合体备案通知（宁科规〔2022〕6号）",
  shijiazhuang: "石家庄市创新联合体申报条件（2024年）",
  notice5: "科技部火炬中心创新型产业集群公示（2023年2月）",
  objection5: "深圳市龙华区拟备案计划公示",
} as const;
