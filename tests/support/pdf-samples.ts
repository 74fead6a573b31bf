import type { ApplicationDocument } from "@/lib/infrastructure/pdf/application-pdf";
import type { CertificateDocument } from "@/lib/infrastructure/pdf/certificate-pdf";
import type { InvitationLetter } from "@/lib/infrastructure/pdf/invitation-letter-pdf";
import type { NoticeDocument } from "@/lib/infrastructure/pdf/notice-pdf";
import { printedSections } from "@/lib/infrastructure/pdf/printed-sections";

const createdAt = new Date("2026-11-21T02:00:00Z");
const lead = "内蒙古演示稀土新材料股份有限公司";
const consortium = "内蒙古自治区稀土永磁与高端储能材料创新联合体";
const department = "内蒙古自治区科学技术厅";
const duty =
  "承担高丰度稀土永磁材料成分设计与晶界扩散工艺研究，建成中试线一条，形成自主知识产权，并向联合体成员单位开放共享试验平台。";

const member = (index: number) => ({
  name: index === 0 ? lead : `演示单位 ${String(index).padStart(2, "0")}（龘䶮㐂研究院）`,
  creditCode: `91159900MA0DEM${String(index).padStart(4, "0")}`,
  kind: index === 0 ? "企业" : "科研院所",
  region: "包头市",
  tier: "核心层",
  duty,
  contribution: "资金、设备，1,200.00 万元",
  confirmation: "2026年11月20日 09:12 由单位账号确认",
  isLead: index === 0,
});

export const sampleApplication: ApplicationDocument = {
  consortiumName: consortium,
  department,
  trackName: "公开备案通道",
  leadName: lead,
  caseNumber: "NM20261121-0007",
  preparedOn: "2026年11月21日",
  createdAt,
  sections: printedSections(
    {
      basic: {
        name: consortium,
        chainCodes: ["rareEarth"],
        regionCodes: ["150200"],
        industryCode: "3985",
        formationDate: "2026-03-15",
        planYears: "3",
        objectives: `${duty}\n`.repeat(30),
        publicSummary: duty,
        hasLegalEntity: "no",
      },
      tasks: {
        rows: [1, 2, 3].map(() => ({
          kind: "keyTechnology",
          goal: duty,
          leadUnit: "lead",
          partners: ["m1", "m2"],
          startsOn: "2026-04-01",
          endsOn: "2028-12-31",
          indicator: "磁能积不低于 52 MGOe，成本下降 20%。",
          budgetWan: "1200.00",
        })),
      },
      funding: {
        totalWan: "3600.00",
        selfRaisedWan: "3600.00",
        leadContributionKind: ["money", "equipment"],
      },
      declarations: { nonSecrecy: "yes", truth: "yes" },
    },
    {
      terms: { rareEarth: "稀土产业链", "150200": "包头市", "3985": "电子专用材料制造" },
      units: { lead, m1: "演示单位 01", m2: "演示单位 02" },
    },
  ),
  members: [0, 1, 2].map(member),
  clauses: ["目标", "任务与分工", "组织机构与表决"].map((name, index) => ({
    name,
    place: `第${index + 1}条，第 ${index + 2} 页`,
  })),
  materials: [{ name: "组建协议", files: "创新联合体组建协议（盖章版）.pdf" }],
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
};

export const sampleNotice: NoticeDocument = {
  number: "内科联备受〔2026〕7 号",
  title: "备案申请收件回执",
  addressee: lead,
  body: `你单位提交的“${consortium}”备案申请（申请编号 NM20261121-0007）已于 2026年11月21日 10:00 收到。\n\n我厅将在 5 个工作日内决定是否受理。申请材料不齐全或者不符合规定形式的，将一次性告知需要补正的全部内容。`,
  sender: department,
  date: "2026年11月21日",
  issuedAt: createdAt,
  receipt: {
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    caseNumber: "NM20261121-0007",
    progressCode: "K7M2Q9",
    progressUrl: "https://registry.example.org/progress?case=NM20261121-0007&code=K7M2Q9",
  },
};

export const sampleCertificate: CertificateDocument = {
  number: "NM-CXLHT-2026-0012-X",
  name: consortium,
  leadName: lead,
  unitCount: 17,
  validFrom: "2026-11-21",
  validUntil: "2029-11-20",
  authority: department,
  issuedOn: "2026-11-21",
  verifyUrl: "https://registry.example.org/verify/NM-CXLHT-2026-0012-X",
  createdAt,
};

export const sampleInvitation: InvitationLetter = {
  memberName: "演示单位 01",
  leadName: lead,
  consortiumName: consortium,
  liableUnitName: lead,
  part: [
    { label: "成员类别", value: "核心层" },
    { label: "承担的任务和职责", value: duty },
    { label: "投入方式", value: "资金、设备" },
    { label: "投入数额", value: "1,200.00 万元" },
  ],
  linkUrl: "https://registry.example.org/invitation/9s8Kd02LsPq8xQ2mVb7Yw1Zt",
  codeUrl: "https://registry.example.org/invitation",
  shortCode: "K7M2Q9TX",
  expiresOn: "2026年12月21日",
  contact: { department: "科技成果转化与区域创新处", phone: "0471-0000000" },
  createdAt,
};
