import type { Avoidance } from "@/lib/domain/expert/avoidance";
import type { Place } from "@/lib/domain/expert/draw";
import type { ExpertEventView, PoolAct } from "@/lib/domain/expert/pool-event";
import type { Conclusion, RoundMode, RoundStanding, SeatState } from "@/lib/domain/expert/round";

export const ROUND_MODE_NAMES: Record<RoundMode, string> = {
  correspondence: "通讯评审",
  meeting: "会议评审",
  defence: "答辩评审",
};

export const CONCLUSION_NAMES: Record<Conclusion, string> = {
  recommended: "建议通过",
  revise: "建议修改后再次论证",
  notRecommended: "建议不予通过",
};

export const ROUND_STANDING_NAMES: Record<RoundStanding, string> = {
  open: "正在论证",
  closed: "已结束",
  voided: "已作废",
};

export const SEAT_STATE_NAMES: Record<SeatState, string> = {
  invited: "等待答复",
  accepted: "已接受，待评分",
  declined: "不参加",
  scored: "已评分",
  voided: "已回避",
};

const AVOIDANCE_WORDS: Record<Avoidance["kind"], (unit: string, words: string) => string> = {
  ownUnit: (unit) => `所在单位「${unit}」是本件的参与单位。`,
  parent: (unit) => `「${unit}」是所在单位的上级单位。`,
  subsidiary: (unit) => `「${unit}」是所在单位的下属单位。`,
  sameParent: (unit) => `所在单位与「${unit}」有同一上级单位。`,
  commonConsortium: (unit, words) => `所在单位三年内与「${unit}」同在「${words}」。`,
  declared: (unit, words) => `已声明回避「${unit}」：${words}`,
  interest: (unit, words) => `与「${unit}」有利害关系：${words}`,
  voided: (_unit, words) => `在本件的席位曾因回避作废：${words}`,
};

/** One reason for avoidance as a sentence. */
export const avoidanceWords = ({ kind, unit, words }: Avoidance): string =>
  AVOIDANCE_WORDS[kind](unit, words);

/** What became of a candidate in a draw. */
export function placeWords(place: Place): string {
  switch (place.kind) {
    case "seat":
      return `第 ${place.position} 席`;
    case "reserve":
      return `候补第 ${place.position} 位`;
    case "left":
      return LEFT_WORDS[place.reason];
  }
}

const LEFT_WORDS = {
  avoids: "应当回避",
  otherField: "专业领域不符",
  unitTaken: "同一单位已有专家",
} as const;

/** What the applicant reads of a round's end. */
export const conclusionNote = (conclusion: Conclusion, reasons: string): string =>
  `${CONCLUSION_NAMES[conclusion]}。${reasons}`;

/** What the applicant reads when a round is void; the reason may name a person and stays inside. */
export const roundVoidNote = (number: number): string => `第 ${number} 轮专家论证不计入，将重新组织论证。`;

export const expertRefusals = {
  tooFew: (needed: number, found: number, pool: number) =>
    `需要 ${needed} 名，专家库 ${pool} 名在库专家中只能选出 ${found} 名。请补充专家，或者增加专业领域。`,
} as const;

/** The field name of an indicator's points in the score sheet. */
const SCORE = "score.";
export const scoreName = (indicatorId: string): string => `${SCORE}${indicatorId}`;
export const scoredIndicator = (name: string): string | null =>
  name.startsWith(SCORE) ? name.slice(SCORE.length) : null;

/** What is wrong with what was typed. */
export const expertInput = {
  nameMissing: "请填写姓名",
  unitMissing: "请填写单位",
  fieldsMissing: "请至少选择一个专业领域",
  modeMissing: "请选择论证方式",
  sizeOdd: "专家人数须为单数，且不少于 3 名",
  expectedMissing: "请填写预计完成日期，格式如 2026-11-21",
  expectedWorkingDay: "预计完成日期须是今天以后的工作日",
  expectedLatest: (days: number, end: string) => `专家论证不超过 ${days} 个工作日，最晚为 ${end}`,
  reasonMissing: "请填写理由",
  seatMissing: "请选择专家",
  roundMissing: "请选择轮次",
  noConflictMissing: "接受邀请须作出无利害关系的声明。有利害关系的，请选择不参加",
  opinionMissing: "请填写评审意见",
  conclusionMissing: "请选择结论",
  reasonsMissing: "请填写理由，理由会告知申请人",
  namesExpert: "理由会告知申请人，不能出现专家姓名",
  replyMissing: "请填写答复内容",
  score: {
    missing: (most: number) => `请填写 0 到 ${most} 的整数`,
    notInteger: (most: number) => `须是 0 到 ${most} 的整数`,
    outOfRange: (most: number) => `最高 ${most} 分`,
  },
} as const;

export const pool = {
  title: "专家库",
  lead: "审核岗和系统管理员维护本部门的专家库。抽取专家时，系统按单位关系自动计算回避。",
  add: "添加专家",
  query: "姓名或单位",
  field: "专业领域",
  anyField: "全部领域",
  standing: "状态",
  active: "在库",
  inactive: "已停用",
  search: "查询",
  list: "专家名单",
  empty: "没有符合条件的专家。",
  count: (count: number) => `共 ${count} 名`,
  name: "姓名",
  email: "邮箱",
  emailHint: "用于登录和接收邀请。添加后系统发邮件，由本人设置密码。",
  unit: "所在单位",
  unitHint: "填写统一社会信用代码或者单位全称。名录中有的单位，系统能计算上下级和共同成员关系。",
  unlisted: "名录中没有，只按名称比对",
  post: "职务职称",
  fields: "专业领域",
  industries: "行业门类",
  chains: "重点产业链",
  newTitle: "添加专家",
  newButton: "添加并发送邮件",
  editTitle: "专家",
  save: "保存修改",
  saved: "已保存。",
  toPool: "返回专家库",
  history: "办理记录",
  avoidances: "声明回避的单位",
  noAvoidances: "没有声明回避的单位。",
  declaredOn: "声明时间",
  endedOn: "解除时间",
  reason: "理由",
  avoidUnit: "回避的单位",
  avoidUnitHint: "填写统一社会信用代码或者单位全称。",
  declare: "添加回避声明",
  end: "解除",
  endOf: (unit: string) => `解除对「${unit}」的回避声明`,
  standingTitle: "停用与恢复",
  deactivateLead: "停用后不再抽取，账号不能登录。正在参加论证的专家不能停用。",
  deactivate: "停用该专家",
  reactivateLead: "该专家已停用。恢复后可以抽取；账号因停用专家而关闭的，同时恢复。",
  reactivate: "恢复该专家",
} as const;

export const rounds = {
  title: "专家论证",
  lead: "专家由系统抽取，专家姓名不告知申请人。论证期间办理计时暂停。",
  none: "还没有组织过论证。",
  notForeseen: "该办法不需要专家论证。",
  waiting: "本件现在不能组织论证。",
  openTitle: "组织新一轮论证",
  mode: "论证方式",
  fields: "专业领域",
  fieldsHint: "各领域轮流抽取，顺序与所列一致。已按申请的产业链和行业选好，可以调整。",
  size: "专家人数",
  sizeHint: (size: number) => `单数，不少于 3 名。本办法为 ${size} 名。`,
  expectedOn: "预计完成日期",
  expectedHint: (days: number) => `书面告知申请人的日期，须是今天以后的工作日，不超过 ${days} 个工作日。`,
  open: "抽取专家并发出邀请",
  round: (number: number) => `第 ${number} 轮`,
  opened: "组织时间",
  expected: "告知申请人的预计完成日期",
  sizeOf: "专家人数",
  people: (count: number) => `${count} 名`,
  closedAt: "结束时间",
  voidedAt: "作废时间",
  seats: "专家",
  position: "席位",
  chair: "组长",
  state: "状态",
  declined: (reason: string) => `理由：${reason}`,
  empty: (count: number) => `还缺 ${count} 名专家。`,
  replaceLead: "先按抽取结果的候补顺序递补，候补用完后重新抽取，全部留有记录。",
  replace: "递补一名专家",
  handTitle: "指定专家",
  handLead: "抽取和递补都不能解决时使用。应当回避的专家不能指定。",
  handExpert: "专家",
  handReason: "指定的理由",
  hand: "指定并发出邀请",
  chairTitle: "确定组长",
  chairLead: "组长在全部专家评分后作出结论。",
  nameChair: "确定组长",
  closeTitle: "结束本轮",
  closeLead: "下面的内容将书面告知申请人，不含专家姓名。办理计时恢复。",
  close: "结束本轮并告知申请人",
  conclusion: "专家组结论",
  reasons: "理由",
  conflictTitle: "发现专家应当回避",
  conflictLead: "尚未评分的，该席位作废，另行递补。已经评分的，评分作废，本轮一并作废，须重新组织论证。",
  conflictSeat: "应当回避的专家",
  conflictReason: "应当回避的事实",
  conflict: "记录回避",
  voidTitle: "整轮作废",
  voidRound: "作废的轮次",
  voidReason: "作废的理由",
  voidButton: "确认作废",
  seatOf: (number: number, name: string, unit: string) => `第 ${number} 轮 ${name}（${unit}）`,
  scores: "评分",
  sealed: "评分在本轮结束后显示。",
  indicator: "指标",
  most: "满分",
  mean: "平均",
  range: "最低～最高",
  total: "合计",
  rangeOf: (lowest: number, highest: number) => `${lowest}～${highest}`,
  opinions: "各专家意见",
  reply: "申请人的书面答复",
  noReply: "申请人没有答复。",
  drawTitle: "抽取记录",
  drawOf: (at: string) => `${at} 抽取`,
  seed: "随机种子",
  algorithm:
    "对「种子:专家编号」计算 SHA-256，从小到大排序；各领域按所列顺序轮流取排在最前、不需回避、单位不重复的专家，取满席位后继续排候补。",
  recheckTitle: "重新验算",
  recheck: "重新验算",
  recheckSame: "验算一致：用记录的种子和候选名单重新抽取，结果与当时完全相同。",
  recheckDiffers: "验算不一致：记录可能被改动，请立即报告系统管理员。",
  candidate: "候选专家",
  result: "结果",
  expertId: "专家编号",
  reserveAt: (at: string, name: string, unit: string) => `${at} 由候补递补：${name}（${unit}）`,
  handAt: (at: string, name: string, unit: string, reason: string) =>
    `${at} 指定：${name}（${unit}），理由：${reason}`,
  toBench: "返回案件",
  toRounds: "查看专家论证",
} as const;

export const told = {
  title: "专家论证意见",
  lead: "专家组的意见和您单位的书面答复。专家姓名不公开。",
  none: "还没有已结束的专家论证。",
  round: (number: number) => `第 ${number} 轮`,
  closedAt: "结束时间",
  conclusion: "结论",
  reasons: "理由",
  reply: "您单位的答复",
  replyAt: (at: string) => `${at} 提交`,
  replyLead: "可以就专家组的意见书面答复，每轮一次，决定作出前提交。答复后不能修改。",
  replyField: "答复内容",
  send: "提交答复",
  ended: "本件已经办结，不能再答复。",
  toStatus: "返回办理进度",
} as const;

const POOL_ACT_NAMES: Record<PoolAct, string> = {
  add: "添加",
  change: "修改",
  declare: "声明回避",
  endAvoidance: "结束回避声明",
  deactivate: "停用",
  reactivate: "恢复在库",
};

export const poolActName = (action: PoolAct): string => POOL_ACT_NAMES[action];

type PoolFacts = { name?: string; unitName?: string; fields?: readonly string[]; post?: string | null };

const factsText = ({ name = "", unitName = "", fields = [], post }: PoolFacts): string =>
  [name, unitName, post ?? "", fields.join("、")].filter(Boolean).join("，");

type PoolDetail = PoolFacts & {
  before?: PoolFacts;
  after?: PoolFacts;
  reason?: string;
  accountClosed?: boolean;
  accountOpened?: boolean;
};

/** What an act on an expert's place in the pool changed, in one sentence. */
export function poolActDetail({ action, detail }: Pick<ExpertEventView, "action" | "detail">): string {
  const told = (detail ?? {}) as PoolDetail;
  switch (action) {
    case "change":
      return `由「${factsText(told.before ?? {})}」改为「${factsText(told.after ?? {})}」`;
    case "declare":
      return [told.unitName, told.reason].filter(Boolean).join("：");
    case "deactivate":
      return told.accountClosed ? "账号同时停用" : "账号此前已停用";
    case "reactivate":
      return told.accountOpened ? "账号同时恢复" : "账号状态不变，需要恢复的由系统管理员办理";
    default:
      return factsText(told);
  }
}
