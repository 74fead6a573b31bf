import type {
  ClauseId,
  ContactKind,
  DocumentRequirement,
  DocumentType,
  Evidence,
} from "@/lib/domain/measure/terms";

export const EVIDENCE_NAMES: Record<Evidence, string> = {
  found: "有公开依据",
  assumption: "待主管部门确认",
  confirmed: "主管部门已确认",
};

export const EVIDENCE_MEANINGS: Record<Evidence, string> = {
  found: "内容取自公开发布的文件或报道，可以按来源查到。",
  assumption: "公开资料没有写明，本系统参照同类规则设定，以主管部门公布的为准。",
  confirmed: "已由主管部门核对确认。",
};

export const DOCUMENT_NAMES: Record<DocumentType, string> = {
  applicationForm: "备案申请书",
  agreement: "组建协议",
  charter: "章程或管理制度",
  constructionPlan: "建设方案",
  leadLicence: "牵头企业证照",
  memberConfirmations: "成员单位确认函",
  financialEvidence: "财务和研发投入证明",
  intellectualPropertyList: "知识产权和平台清单",
  integrityCommitment: "诚信承诺书",
  nonSecrecyStatement: "非涉密声明",
  authorization: "授权委托书",
  recommendationLetter: "推荐函",
  councilResolution: "理事会决议",
  other: "其他材料",
};

export const REQUIREMENT_NAMES: Record<DocumentRequirement, string> = {
  required: "必交",
  optional: "可交",
  automatic: "不用提交",
  replacedByConfirmation: "在线确认代替",
  unlessInPerson: "委托办理时必交",
};

export const CLAUSE_NAMES: Record<ClauseId, string> = {
  goals: "目标",
  tasks: "任务与分工",
  organs: "组织机构与表决",
  rights: "权利与义务",
  contribution: "各方投入",
  funds: "经费管理与使用",
  projects: "项目管理",
  intellectualProperty: "知识产权归属、许可与使用",
  benefits: "利益分配",
  risk: "风险承担与违约责任",
  membership: "加入与退出",
  confidentiality: "保密",
  dissolution: "解散与清算",
  liableUnit: "对外承担责任的主体",
  disputes: "争议解决",
};

export const CONTACT_NAMES: Record<ContactKind, string> = {
  business: "业务咨询",
  recommendation: "推荐工作",
  system: "系统使用",
  integrity: "科研诚信",
  supervision: "监督投诉",
};
