import type { EnterpriseAttribute } from "@/lib/domain/filing/vocabulary";
import type {
  REGISTRATION_SECTIONS,
  RegistrationFileType,
  RegistrationSectionId,
} from "@/lib/domain/organization/registration-fields";
import { PLATFORM_LEVEL_NAMES } from "./filing-fields";

export const ENTERPRISE_ATTRIBUTE_NAMES: Record<EnterpriseAttribute, string> = {
  aboveScale: "规模以上企业",
  highTech: "高新技术企业",
  technologySme: "科技型中小企业",
  specialised: "专精特新中小企业",
  littleGiant: "专精特新“小巨人”企业",
  chainLeader: "产业链链主企业",
  listed: "上市公司",
  centralSoe: "中央企业",
  stateOwned: "国有企业",
  private: "民营企业",
};

export const REGISTRATION_SECTION_NAMES: Record<RegistrationSectionId | "evidence", string> = {
  identity: "单位身份",
  industry: "行业和属性",
  figures: "年度经营和研发数据",
  platforms: "创新平台",
  qualifications: "资质",
  contact: "联系人",
  evidence: "证明材料",
};

export const REGISTRATION_SECTION_LEADS: Record<RegistrationSectionId | "evidence", string> = {
  identity: "与营业执照一致。统一社会信用代码已登记，不能在这里修改。",
  industry: "按主要经营业务填写。",
  figures: "最近三个完整年度，与审计报告或者纳税申报一致，金额单位为万元。研发强度由系统计算。",
  platforms: "依托本单位、经有关部门认定的创新平台。没有的可以不填。",
  qualifications: "与牵头能力有关的资质、认定或者许可。没有的可以不填。",
  contact: "办理期间我们按这里的方式联系贵单位。联系方式只供办理使用，不公开。",
  evidence: "请上传清晰的扫描件或者照片。",
};

export const REGISTRATION_ROW_NAMES: Partial<Record<RegistrationSectionId, string>> = {
  platforms: "平台",
  qualifications: "资质",
};

export const REGISTRATION_FILE_NAMES: Record<RegistrationFileType, string> = {
  businessLicence: "营业执照",
  financialEvidence: "财务证明（审计报告或者纳税申报表）",
  qualificationEvidence: "资质和平台证明",
  otherEvidence: "其他材料",
};

type Words = { label: string; hint?: string; options?: Readonly<Record<string, string>> };
type SectionWords = {
  [S in RegistrationSectionId]: { [F in keyof (typeof REGISTRATION_SECTIONS)[S]["fields"]]: Words };
};

/** Label, hint and option labels of every field of the registration; a missing one does not compile. */
const REGISTRATION_FIELD_WORDS: SectionWords = {
  identity: {
    name: { label: "单位名称", hint: "与营业执照一致。改过名的填现在的名称。" },
    formerNames: { label: "曾用名", hint: "每行一个。便于其他单位查到贵单位。" },
    address: { label: "注册地址" },
    regionCode: { label: "所在地" },
    legalRepresentative: { label: "法定代表人", hint: "只供核验使用，不公开。" },
    parentCreditCode: { label: "上级单位的统一社会信用代码", hint: "属于集团的填写，用于识别关联单位。" },
  },
  industry: {
    industryCode: { label: "国民经济行业", hint: "按 GB/T 4754—2017 选择。" },
    attributes: { label: "企业属性", hint: "可以多选。", options: ENTERPRISE_ATTRIBUTE_NAMES },
    mainBusiness: {
      label: "主营业务和产业链位置",
      hint: "做什么、在产业链的哪个环节、技术上的长处。1000 字以内。",
    },
  },
  figures: {
    year: { label: "年度" },
    revenueWan: { label: "营业收入" },
    rdWan: { label: "研发费用" },
    staff: { label: "职工总数" },
    rdStaff: { label: "研发人员数" },
  },
  platforms: {
    name: { label: "平台名称", hint: "与批复文件一致。" },
    level: { label: "级别", options: PLATFORM_LEVEL_NAMES },
    category: { label: "类别", hint: "例如重点实验室、技术创新中心、企业技术中心。" },
    approvedOn: { label: "认定日期" },
    validUntil: { label: "有效期至", hint: "没有期限的不填。" },
    documentNumber: { label: "批复文号" },
  },
  qualifications: {
    name: { label: "资质名称" },
    number: { label: "证书编号" },
    issuedOn: { label: "发证日期" },
    validUntil: { label: "有效期至", hint: "没有期限的不填。" },
  },
  contact: {
    contactName: { label: "联系人姓名" },
    contactPost: { label: "部门和职务" },
    contactPhone: { label: "电话", hint: "手机号码，或者带区号的固定电话。" },
    contactEmail: { label: "邮箱" },
  },
};

export const registrationWords = (section: RegistrationSectionId, field: string): Words => {
  const words: Readonly<Record<string, Words>> = REGISTRATION_FIELD_WORDS[section];
  return words[field] ?? { label: field };
};
