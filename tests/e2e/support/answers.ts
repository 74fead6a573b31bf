import type { SectionId } from "@/lib/domain/filing/sections";
import { CLAUSE_NAMES } from "@/lib/messages/measure-terms";
import type { Answers } from "./form";

/** What an enterprise writes in the sections of its lead registration, by the section's title. */
export function registrationAnswers(unit: { name: string; email: string }): Record<string, Answers> {
  return {
    单位身份: {
      单位名称: unit.name,
      注册地址: "内蒙古自治区包头市演示路1号",
      所在地: "包头市",
      法定代表人: "演示法人",
    },
    行业和属性: {
      国民经济行业: "34 通用设备制造业",
      企业属性: ["高新技术企业", "民营企业"],
      主营业务和产业链位置: "风电齿轮箱设计和制造，处在装备制造产业链中游，长于重载传动。",
    },
    创新平台: {
      平台名称: "演示企业技术中心",
      级别: "省级（自治区级）",
      类别: "企业技术中心",
      认定日期: "2023-06-30",
    },
    资质: { 资质名称: "高新技术企业证书", 证书编号: "演示-0001", 发证日期: "2024-11-01" },
    联系人: {
      联系人姓名: "演示联系人",
      部门和职务: "科技部部长",
      电话: "0472-0000000",
      邮箱: unit.email,
    },
  };
}

/** Figures of one complete year, 万元 and people. */
export const YEAR_FIGURES: Answers = {
  营业收入: "20000",
  研发费用: "1200",
  职工总数: "300",
  研发人员数: "45",
};

export const NAME_ENDING = "创新联合体";

const clauseAnswers: Answers = Object.fromEntries(
  Object.values(CLAUSE_NAMES).map((clause, index) => [clause, `第${index + 1}条`]),
);

type FilingFacts = { name: string; lead: string; email: string; signedOn: string };

/** What an enterprise writes in the sections of a filing that are not repeated. */
export function filingAnswers(facts: FilingFacts): Partial<Record<SectionId, Answers>> {
  const lead = `${facts.lead}（牵头企业）`;
  return {
    basic: {
      联合体名称: facts.name,
      所属产业链: ["现代装备制造"],
      实施地区: ["包头市"],
      国民经济行业: "34 通用设备制造业",
      组建日期: facts.signedOn,
      "建设周期（年）": "3",
      建设目标: "围绕重载传动共性关键技术开展联合攻关，形成可以批量应用的产品和标准。",
      公开简介: "演示数据：由牵头企业联合高校和上下游企业，开展重载传动联合攻关。",
      是否依托独立法人运行: "否，按协议运行",
    },
    agreement: {
      签订日期: facts.signedOn,
      生效日期: facts.signedOn,
      对外承担责任的单位: lead,
      ...clauseAnswers,
    },
    governance: {
      "理事会（决策机构）": "理事会由各成员单位各派一名代表组成，每年至少召开两次会议。",
      表决规则: "重大事项由全体理事三分之二以上同意通过。",
      秘书处所在单位: lead,
      联系人姓名: "演示联系人",
      联系人电话: "0472-0000000",
      联系人邮箱: facts.email,
    },
    funding: {
      总经费: "1200",
      自筹资金: "900",
      财政资金: "300",
      牵头企业投入方式: ["资金", "设备"],
      牵头企业投入数额: "900",
      经费使用和管理: "用于联合研发、样机试制和试验验证，单独核算。",
    },
    declarations: {
      "所报材料和填报内容均不涉及国家秘密、工作秘密": true,
      "所报材料和填报内容真实、完整，与原件一致": true,
      牵头企业没有在惩戒期内的科研失信和社会信用失信记录: true,
      同意备案后按名录公开范围公开联合体信息: true,
      由谁办理: "法定代表人本人",
    },
  };
}

/** The one task of the filing; its budget is the whole sum. */
export const taskAnswers = (lead: string): Answers => ({
  任务类型: "关键核心技术攻关",
  任务目标: "突破重载齿轮材料和热处理技术，完成样机试制。",
  牵头承担单位: `${lead}（牵头企业）`,
  开始日期: "2026-12-01",
  完成日期: "2028-12-31",
  考核指标: "样机3台套，申请发明专利5件。",
  任务经费: "1200",
});

/** A member's own part. */
export const PART_ANSWERS: Answers = {
  成员类别: "核心层",
  承担的任务和职责: "承担第1项任务中的试制和验证工作，按任务书提交成果。",
  投入方式: ["人员", "设备"],
  投入数额: "20",
};

/** Documents that a filing must hand in, by their names on the materials page. */
export const REQUIRED_PAPERS = ["组建协议", "建设方案", "财务和研发投入证明", "诚信承诺书", "非涉密声明"];
