import type { MadeLead } from "../factories";
import type { FilingOverrides } from "../filing-factory";
import { APPROVAL_CASES } from "./approval-cases";
import type { CaseSteps } from "./case-steps";
import type { Cast } from "./cast";

/** A step and the days before the day of the seed on which it was taken. */
export type DatedStep = readonly [step: keyof CaseSteps, daysBefore: number];

export type PlannedCase = {
  name: string;
  lead: (cast: Cast) => MadeLead;
  /** Days before the day of the seed on which the draft was ready. */
  drafted: number;
  draft?: (cast: Cast) => FilingOverrides;
  steps: readonly DatedStep[];
};

const first = ({ leads }: Cast): MadeLead => leads.first;
const second = ({ leads }: Cast): MadeLead => leads.second;
const third = ({ leads }: Cast): MadeLead => leads.third;

const some =
  (from: number, count: number) =>
  (cast: Cast): FilingOverrides => ({
    members: cast.partners.slice(from, from + count),
  });

/**
 * One case in every state of the open track, then those decided by approval. Words such as 全国 or 国家 in a name are for a person to judge,
 * so those cases wait at intake.
 */
export const CASES: readonly PlannedCase[] = [
  {
    name: "演示特种液压泵阀国产化攻关创新联合体",
    lead: first,
    drafted: 6,
    draft: ({ partners, university }) => ({ members: [...partners, university], confirmed: 46 }),
    steps: [],
  },
  { name: "演示高端铸锻件创新联合体", lead: first, drafted: 3, draft: some(0, 5), steps: [] },
  {
    name: "演示国家级草种检测创新联合体",
    lead: second,
    drafted: 9,
    draft: some(2, 4),
    steps: [["submit", 2]],
  },
  {
    name: "演示全国稀土电机创新联合体",
    lead: first,
    drafted: 14,
    draft: some(4, 6),
    steps: [
      ["submit", 6],
      ["askAtIntake", 3],
    ],
  },
  { name: "演示饲草机械创新联合体", lead: third, drafted: 8, draft: some(6, 4), steps: [["submit", 1]] },
  { name: "演示智能播种机创新联合体", lead: third, drafted: 18, draft: some(7, 4), steps: [["submit", 11]] },
  {
    name: "演示特种钢材创新联合体",
    lead: first,
    drafted: 16,
    draft: some(8, 5),
    steps: [
      ["submit", 9],
      ["take", 7],
    ],
  },
  {
    name: "演示苜蓿良种繁育创新联合体",
    lead: second,
    drafted: 20,
    draft: some(10, 4),
    steps: [
      ["submit", 13],
      ["take", 11],
      ["askInReview", 8],
    ],
  },
  {
    name: "演示大型锻压装备创新联合体",
    lead: first,
    drafted: 22,
    draft: some(12, 4),
    steps: [
      ["submit", 11],
      ["take", 9],
      ["proposeApproval", 4],
    ],
  },
  {
    name: "演示秸秆收储装备创新联合体",
    lead: third,
    drafted: 24,
    draft: some(14, 4),
    steps: [
      ["submit", 17],
      ["take", 15],
      ["proposeApproval", 12],
      ["sendBack", 10],
    ],
  },
  {
    name: "演示全国草种资源创新联合体",
    lead: second,
    drafted: 80,
    draft: some(18, 5),
    steps: [
      ["submit", 75],
      ["askAtIntake", 73],
      ["answer", 68],
      ["accept", 67],
      ["take", 65],
      ["proposeApproval", 62],
      ["sendBack", 61],
      ["proposeApproval", 60],
      ["approve", 58],
    ],
  },
  {
    name: "演示燃气轮机叶片创新联合体",
    lead: first,
    drafted: 60,
    draft: ({ partners, university }) => ({ members: [university, ...partners.slice(1, 6)] }),
    steps: [
      ["submit", 52],
      ["take", 50],
      ["proposeApproval", 45],
      ["approve", 43],
    ],
  },
  {
    name: "演示牧草收获机创新联合体",
    lead: third,
    drafted: 50,
    draft: some(20, 4),
    steps: [
      ["submit", 47],
      ["take", 45],
      ["proposeRejection", 41],
      ["reject", 40],
    ],
  },
  {
    name: "演示矿用轮胎创新联合体",
    lead: first,
    drafted: 38,
    draft: some(22, 4),
    steps: [
      ["submit", 34],
      ["withdraw", 31],
    ],
  },
  {
    name: "演示全国马铃薯机械创新联合体",
    lead: third,
    drafted: 98,
    draft: some(24, 4),
    steps: [
      ["submit", 95],
      ["askAtIntake", 93],
      ["lapse", 55],
    ],
  },
  ...APPROVAL_CASES,
];
