import { placeOf } from "@/lib/domain/filing/address";
import type { Problem, RuleProblem } from "@/lib/domain/filing/check";
import type { FieldProblem } from "@/lib/domain/filing/check-fields";
import type { ConfirmationState } from "@/lib/domain/filing/fingerprint";
import { type Field, PART_FIELDS, sectionOf } from "@/lib/domain/filing/sections";
import type { ConditionId, DocumentType } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { CONDITION_TEXTS } from "./conditions";
import {
  fieldWords,
  MATERIALS_NAME,
  MEMBERS_NAME,
  partWords,
  ROW_NAMES,
  SECTION_NAMES,
} from "./filing-fields";
import { CLAUSE_NAMES, DOCUMENT_NAMES } from "./measure-terms";

/** What a sentence about a finding needs to know beside the finding. */
export type CheckContext = {
  track: Track;
  regionName: string;
  memberNames: ReadonlyMap<string, string>;
};

type FieldSentence = (label: string, field: Field | null) => string;

const FIELD_SENTENCES: Record<FieldProblem, FieldSentence> = {
  required: (label, field) => {
    if (field?.kind === "flag") return `请确认：${label}`;
    const chosen = ["choice", "choices", "term", "terms", "unit", "units"].includes(field?.kind ?? "");
    return chosen ? `请选择${label}` : `请填写${label}`;
  },
  tooLong: (label, field) => `${label}超过 ${field?.max ?? ""} 字，请精简`,
  notADate: (label) => `${label}不是有效日期，请按 2026-11-21 的格式填写`,
  notMoney: (label) => `${label}不是有效金额，请填写以万元为单位的数字，最多两位小数`,
  notANumber: (label) => `${label}应填写整数`,
  outOfRange: (label, field) =>
    field?.kind === "integer" ? `${label}应在 ${field.least} 至 ${field.most} 之间` : `${label}超出范围`,
  notAnOption: (label) => `${label}中有已停用的选项，请重新选择`,
  unknownTerm: (label) => `${label}中有当前目录以外的内容，请重新选择`,
  unknownUnit: (label) => `${label}中有已移出的单位，请重新选择`,
  notACreditCode: (label) => `${label}校验未通过，请对照证照核对`,
  notATelephone: (label) => `${label}不是有效号码，请填写手机号或者带区号的固定电话`,
  notAnEmail: (label) => `${label}不是有效邮箱，例如 name@example.cn`,
};

const RULE_SENTENCES: Record<RuleProblem, (words: string) => string> = {
  nameTaken: () => "同名的创新联合体已在名录中或者正在办理，请更换名称",
  nameWords: (words) => `名称含有「${words}」，提交后由工作人员核实，受理时间可能延后`,
  codeOverridden: () => "牵头企业的统一社会信用代码经人工核验，提交后由工作人员再次核实",
  scanPending: () => "文件正在进行安全检查，可以提交，检查完成后受理",
  quarantined: () => "文件没有通过安全检查，请删除后重新上传",
  endsBeforeStart: () => "完成日期早于开始日期，请改正",
  effectiveBeforeSigning: () => "生效日期早于签订日期，请核对",
  formedInFuture: () => "组建日期晚于今天，请改正",
};

const CONFIRMATION_SENTENCES: Record<ConfirmationState, (name: string) => string> = {
  missing: (name) => `${name}还没有确认本单位的内容，请发送邀请或者提醒`,
  refused: (name) => `${name}不同意本单位的内容，请修改后重新邀请，或者更换成员`,
  changed: (name) => `${name}确认以后内容有修改，需要重新确认`,
  confirmed: (name) => `${name}已确认`,
};

const REMEDIES: Partial<Record<ConditionId, (track: Track) => string>> = {
  leadKind: () => "牵头单位的类别不符合办法规定",
  leadCreditCode: () => "牵头企业的统一社会信用代码没有通过校验，请在单位信息中核对",
  leadStatus: () => "牵头企业的存续状态不正常，请在单位信息中核对",
  budget: () => "经费不平衡：各项任务经费之和、资金来源之和应当都等于总经费，各单位投入之和不少于自筹资金",
  agreement: () => "请上传签字盖章的组建协议，并填写签订日期",
  constructionPlan: () => "请上传建设方案，建设周期不超过办法规定的年限",
  consortiumName: ({ nameEnding }) => `名称应当以「${nameEnding.value}」结尾`,
};

/** The field an address names, from the catalogue; null for clauses and whole parts. */
function fieldAt(address: string): Field | null {
  const place = placeOf(address);
  if (place?.kind === "member" && place.field) {
    const fields: Readonly<Record<string, Field>> = PART_FIELDS;
    return fields[place.field] ?? null;
  }
  if (place?.kind === "section" && place.field) return sectionOf(place.section).fields[place.field] ?? null;
  return null;
}

const memberName = (context: Pick<CheckContext, "memberNames">, id: string): string =>
  context.memberNames.get(id) ?? "一家成员单位";

/** The label of one field alone, without its section. */
function fieldLabel(address: string): string {
  const place = placeOf(address);
  if (place?.kind === "section" && place.field)
    return fieldWords(place.section, place.field)?.label ?? SECTION_NAMES[place.section];
  if (place?.kind === "member" && place.field) return partWords(place.field)?.label ?? MEMBERS_NAME;
  return "";
}

/** An address in words: 「攻关任务 第 2 项 · 任务目标」. */
export function addressLabel(address: string, context: Pick<CheckContext, "memberNames">): string {
  const place = placeOf(address);
  switch (place?.kind) {
    case "section": {
      const row = place.row === null ? "" : `第 ${place.row + 1} 项${ROW_NAMES[place.section] ?? ""}`;
      return [SECTION_NAMES[place.section], row, fieldLabel(address)].filter(Boolean).join(" · ");
    }
    case "member":
      return [MEMBERS_NAME, memberName(context, place.memberId), fieldLabel(address)]
        .filter(Boolean)
        .join(" · ");
    case "members":
      return MEMBERS_NAME;
    case "material":
      return [MATERIALS_NAME, DOCUMENT_NAMES[place.type as DocumentType] ?? place.type].join(" · ");
    case "lead":
      return "牵头企业登记";
    default:
      return address;
  }
}

/** What a finding says beside its field. */
export function problemSentence(problem: Problem, context: CheckContext): string {
  switch (problem.source) {
    case "field":
      return FIELD_SENTENCES[problem.problem](fieldLabel(problem.address), fieldAt(problem.address));
    case "rows":
      return `请至少填写 ${problem.least} 项`;
    case "condition":
      return (
        REMEDIES[problem.condition]?.(context.track) ??
        `不符合条件：${CONDITION_TEXTS[problem.condition](context.track, { regionName: context.regionName })}`
      );
    case "clause":
      return `请注明「${CLAUSE_NAMES[problem.clause]}」在协议中的页码或者条款`;
    case "document":
      return `请上传${DOCUMENT_NAMES[problem.document]}`;
    case "confirmation": {
      const place = placeOf(problem.address);
      return CONFIRMATION_SENTENCES[problem.state](
        memberName(context, place?.kind === "member" ? place.memberId : ""),
      );
    }
    case "rule":
      return RULE_SENTENCES[problem.rule](problem.words ?? "");
  }
}

/** A finding in a list away from its field: where it is, then what it is, without saying the unit twice. */
export function problemLine(problem: Problem, context: CheckContext): string {
  const place = placeOf(problem.address);
  const sentence = problemSentence(problem, context);
  if (place?.kind === "section" && place.row !== null)
    return `${SECTION_NAMES[place.section]}第 ${place.row + 1} 项：${sentence}`;
  if (place?.kind === "section") return `${SECTION_NAMES[place.section]}：${sentence}`;
  if (place?.kind === "member" && place.field) return `${memberName(context, place.memberId)}：${sentence}`;
  return sentence;
}
