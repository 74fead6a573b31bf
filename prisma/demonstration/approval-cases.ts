import type { DatedStep, PlannedCase } from "./cases";

/** From submission to the examination, ending `last` days ago. */
const untilChecking = (last: number): DatedStep[] => [
  ["submit", last + 8],
  ["recommend", last + 4],
  ["accept", last + 1],
  ["take", last],
];

/** Second department and experts, ending `last` days ago. */
const untilAdvised = (last: number): DatedStep[] => [
  ...untilChecking(last + 28),
  ["askJointOpinion", last + 27],
  ["jointlyAgree", last + 22],
  ["openRound", last + 20],
  ["concludeRound", last],
];

/** A Gansu case: drafted before its first step, with five of the partners. */
function gansu(name: string, from: number, ...steps: DatedStep[]): PlannedCase {
  return {
    name: `演示${name}创新联合体`,
    lead: ({ leads }) => leads.gansu,
    drafted: (steps[0]?.[1] ?? 0) + 5,
    draft: ({ partners }) => ({ province: "gs", members: partners.slice(from, from + 5) }),
    steps,
  };
}

/** A case of Inner Mongolia's key-chain track. */
const keyChain = (name: string, from: number, ...steps: DatedStep[]): PlannedCase => ({
  name: `演示${name}创新联合体`,
  lead: ({ leads }) => leads.first,
  drafted: (steps[0]?.[1] ?? 0) + 5,
  draft: ({ partners }) => ({ track: "keyChain", members: partners.slice(from, from + 5) }),
  steps,
});

/** Cases decided by approval: one in every state they pass, in Gansu and on the key-chain track. */
export const APPROVAL_CASES: readonly PlannedCase[] = [
  gansu("镍基合金", 26),
  gansu("铜箔材料", 30, ["discard", 20]),
  gansu("高温合金粉末", 1, ["submit", 3]),
  gansu("钛合金管材", 3, ["submit", 12], ["returnToLead", 6]),
  gansu("稀土功能材料", 5, ["submit", 7], ["recommend", 2]),
  gansu("电池负极材料", 7, ["submit", 20], ["recommend", 15], ["askAtIntake", 11]),
  gansu("石油钻采装备", 9, ["submit", 40], ["recommend", 36], ["declineToAccept", 31]),
  gansu("中药材精深加工", 11, ["submit", 9], ["recommend", 4], ["accept", 2]),
  gansu("戈壁农业装备", 13, ...untilChecking(3)),
  gansu("光热发电装备", 15, ...untilChecking(9), ["askInReview", 6]),
  gansu("核技术应用", 17, ...untilChecking(6), ["askJointOpinion", 4]),
  gansu(
    "半导体封装材料",
    19,
    ...untilChecking(12),
    ["askJointOpinion", 11],
    ["jointlyAgree", 7],
    ["openRound", 5],
  ),
  gansu("风电叶片", 21, ...untilAdvised(6), ["planVisit", 1]),
  gansu("绿色建材", 23, ...untilAdvised(8), ["proposeApproval", 4]),
  gansu("动物疫苗", 25, ...untilAdvised(9), ["proposeApproval", 6], ["publish", 2]),
  gansu("玉米种业", 27, ...untilAdvised(20), ["proposeApproval", 17], ["publish", 15], ["endNotice", 3]),
  gansu(
    "智慧矿山",
    29,
    ...untilAdvised(100),
    ["planVisit", 98],
    ["signVisit", 94],
    ["proposeApproval", 92],
    ["publish", 90],
    ["endNotice", 72],
    ["approve", 70],
  ),
  gansu("煤基新材料", 31, ...untilChecking(70), ["proposeRejection", 66], ["reject", 63]),
  gansu("马铃薯加工", 33, ["submit", 33], ["recommend", 29], ["withdraw", 25]),
  gansu("盐湖化工", 35, ["submit", 90], ["recommend", 86], ["askAtIntake", 83], ["lapse", 45]),
  keyChain("稀土永磁电机", 2, ["submit", 4]),
  keyChain(
    "氢能重卡",
    6,
    ...untilChecking(30),
    ["openRound", 29],
    ["concludeRound", 10],
    ["proposeApproval", 6],
    ["publish", 1],
  ),
];
