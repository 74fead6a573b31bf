import type { OrganizationKind } from "@/lib/domain/organization/kinds";

export const ORGANIZATION_KIND_NAMES: Record<OrganizationKind, string> = {
  enterprise: "企业",
  university: "高等学校",
  researchInstitute: "科研院所",
  newResearchInstitution: "新型研发机构",
  medicalInstitution: "医疗卫生机构",
  association: "社会组织、学会协会",
  technicalService: "检验检测、技术服务机构",
  financialInstitution: "金融、投资机构",
  other: "其他",
};
