import type {
  AuthorityCode,
  CreditCodeProblem,
  OrganizationClass,
} from "@/lib/domain/organization/credit-code";
import type { RegisteringOffice } from "@/lib/domain/organization/registering-office";

export const CREDIT_CODE_PROBLEM_MESSAGES: Record<CreditCodeProblem, string> = {
  empty: "请填写统一社会信用代码。",
  tooShort: "统一社会信用代码应为 18 位，现在不足 18 位，请对照证照补全。",
  tooLong: "统一社会信用代码应为 18 位，现在超过 18 位，请对照证照删去多余的字符。",
  illegalCharacter: "统一社会信用代码只含数字和大写英文字母，不使用 I、O、S、V、Z，请检查是否误填。",
  unknownAuthority: "第 1 位不是标准规定的登记管理部门代码，请对照证照核对。",
  unknownClass: "第 2 位不是该登记管理部门使用的机构类别代码，请对照证照核对。",
  organizationCheck: "第 9 至 17 位（主体标识码）的校验位不符，其中可能有一位填错。",
  creditCodeCheck: "第 18 位校验码不符，可能有一位填错或两位颠倒，请对照证照核对。",
  regionUnknown: "第 3 至 8 位不在现行行政区划代码中，可能是已撤并的登记机关，不影响使用。",
};

export const AUTHORITY_NAMES: Record<AuthorityCode, string> = {
  "1": "机构编制",
  "2": "外交",
  "3": "司法行政",
  "4": "文化",
  "5": "民政",
  "6": "旅游",
  "7": "宗教",
  "8": "工会",
  "9": "市场监督管理（原工商）",
  A: "中央军委改革和编制",
  N: "农业农村",
  Y: "其他",
};

export const ORGANIZATION_CLASS_NAMES: Record<OrganizationClass, string> = {
  "11": "机关",
  "12": "事业单位",
  "13": "编办直接管理机构编制的群众团体",
  "19": "其他",
  "21": "外国常驻新闻机构",
  "29": "其他",
  "31": "律师执业机构",
  "32": "公证处",
  "33": "基层法律服务所",
  "34": "司法鉴定机构",
  "35": "仲裁委员会",
  "39": "其他",
  "41": "外国在华文化中心",
  "49": "其他",
  "51": "社会团体",
  "52": "民办非企业单位",
  "53": "基金会",
  "59": "其他",
  "61": "外国旅游部门常驻代表机构",
  "62": "港澳台地区旅游部门常驻内地（大陆）代表机构",
  "69": "其他",
  "71": "宗教活动场所",
  "72": "宗教院校",
  "79": "其他",
  "81": "基层工会",
  "89": "其他",
  "91": "企业",
  "92": "个体工商户",
  "93": "农民专业合作社",
  A1: "军队事业单位",
  A9: "其他",
  N1: "组级集体经济组织",
  N2: "村级集体经济组织",
  N3: "乡镇级集体经济组织",
  N9: "其他",
  Y1: "其他",
};

/** What a registering office is called; county names carry their province and prefecture. */
export function officeName(office: RegisteringOffice): string {
  if (office.kind === "national") return "国家登记机关";
  return office.kind === "cityProper" ? `${office.division}市辖区` : office.division;
}
