import type { MeasureFaultCode } from "@/lib/domain/measure/soundness";
import type { SchemaFault } from "@/lib/domain/rule-change/schema-faults";

export const MEASURE_FAULT_SENTENCES: Record<MeasureFaultCode, string> = {
  noTrack: "至少要有一个备案通道。",
  conditionTwice: "同一项条件只能列一次。",
  documentTwice: "同一种材料只能列一次。",
  clauseTwice: "同一项条款只能列一次。",
  indicatorTwice: "同一项评分指标只能列一次。",
  recommenderTwice: "同一个推荐单位只能列一次。",
  fixedCondition: "这项条件各地都须具备，不能取消，也不能改为提示。",
  agreementNotRequired: "组建协议必须列为必交材料。",
  foundWithoutSource: "标注「有公开依据」的，必须写明出处。",
  noRecommenders: "要求推荐的，至少要有一家推荐单位。",
  noIndicators: "安排专家评审的，至少要有一项评分指标。",
  noJointAuthority: "要求会商的，须写明共同部门。",
  deadlineZero: "期限至少为 1 个工作日。",
  noticeText: "通知书的正文不能使用：占位词有误，或者缺少必须写明的内容。",
};

/** Why a readable rule cannot take effect on its day. */
export const ruleFaultWords = {
  baseOutdated: (version: number) =>
    `起草以后第 ${version} 版已经批准，请作废本稿，从第 ${version} 版重新起草。`,
  notAfterLatest: (version: number, from: string) =>
    `施行日期必须晚于第 ${version} 版的施行日期（${from}），两版的施行时间不能重叠。`,
  placeChanged: "地区标识、行政区划代码不能改变。",
  trackInUse: (track: string, cases: number) =>
    `「${track}」通道还有 ${cases} 件未办结的申请或草稿，不能取消该通道。`,
} as const;

/** What is wrong with one value and how to put it right. */
export function schemaFaultSentence({ fault, bound = "" }: SchemaFault): string {
  switch (fault) {
    case "missing":
      return "请填写。";
    case "wrongKind":
      return "填写的内容不符合要求，数值请用阿拉伯数字填写，不带单位。";
    case "tooSmall":
      return `不能小于 ${bound}。`;
    case "tooBig":
      return `不能大于 ${bound}。`;
    case "notOffered":
      return "请从列出的选项中选择。";
    case "badFormat":
      return "格式不正确，请参照原有内容填写。";
    case "unknownKey":
      return `含有系统不认识的项目：${bound}。`;
    case "refused":
      return "填写的数值不符合要求。评审专家须为不少于三人的单数。";
  }
}
