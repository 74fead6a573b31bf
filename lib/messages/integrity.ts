import type { IntegrityKind, IntegrityRecordView } from "../domain/organization/integrity";
import { dateText } from "./dates";

export const INTEGRITY_KIND_NAMES: Record<IntegrityKind, string> = {
  research: "科研失信",
  social: "严重失信主体名单",
  penalty: "行政处罚",
  safety: "安全、质量、环保事故",
};

/** Integrity records on the desk. */
export const integrityWords = {
  title: "失信记录",
  lead: "记录在期内的单位，其案件须由工作人员写明处理意见后才能予以备案。录入和撤销都留有记录。",
  none: "没有失信记录。",
  kind: "记录种类",
  source: "来源",
  sourceHint: "作出认定的部门和公布的网站。",
  sourceMissing: "请填写来源。",
  documentNumber: "文号",
  from: "开始日期",
  until: "结束日期",
  untilHint: "没有期限的不填。",
  dateWrong: "请按 2026-12-04 的格式填写日期。",
  untilBeforeFrom: "结束日期不能早于开始日期。",
  add: "录入记录",
  addTitle: "录入失信记录",
  cancel: "撤销记录",
  cancelReason: "撤销的理由",
  period: (from: string, until: string | null) =>
    until ? `${dateText(from)}至${dateText(until)}` : `自${dateText(from)}起`,
  cancelled: "已撤销",
  inForce: "在期内",
  over: "已过期",
} as const;

/** A record in one line: unit, kind, source, number, period. */
export const integrityText = (record: IntegrityRecordView & { organizationName: string }): string =>
  [
    record.organizationName,
    INTEGRITY_KIND_NAMES[record.kind],
    record.source,
    record.documentNumber ?? "",
    integrityWords.period(record.from, record.until),
  ]
    .filter(Boolean)
    .join("，");
