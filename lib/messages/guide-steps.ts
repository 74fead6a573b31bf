import type { Ruled } from "@/lib/domain/measure/ruled";
import type { Evidence } from "@/lib/domain/measure/terms";
import type { Track } from "@/lib/domain/measure/track";
import { guide } from "./guide";

export type GuideStep = {
  id: string;
  title: string;
  text: string;
  /** The term and how well it is evidenced; null where a step has none of its own. */
  term: { days: string; evidence: Evidence } | null;
};

type StepWords = {
  id: string;
  title: string | ((track: Track) => string);
  text: string | ((track: Track) => string);
  days?: (track: Track) => Ruled<number>;
  applies?: (track: Track) => boolean;
};

const acceptsAtOnce = (track: Track) => track.acceptance.value === "atOnce";
const asNeeded = (title: string, use: string) => (use === "optional" ? `${title}（视需要）` : title);

/** Every step an applicant may meet, in order; the measure decides which apply. */
const STEPS: readonly StepWords[] = [
  {
    id: "prepare",
    title: "登记和填报",
    text: "牵头企业注册并完成登记，在线填报，邀请成员单位逐一确认各自的内容。随时可以暂存。",
  },
  {
    id: "submit",
    title: "提交",
    text: "由单位管理员提交，当场生成办件编号和收件回执。",
    days: ({ intakeMode }) => ({ ...intakeMode, value: 0 }),
  },
  {
    id: "recommend",
    title: ({ steps }) => asNeeded("推荐", steps.recommendation.value),
    text: "由所在地推荐单位核对并在线出具推荐意见，不再要求重复提交材料。",
    days: ({ deadlines }) => deadlines.recommendDays,
    applies: ({ steps }) => steps.recommendation.value !== "none",
  },
  {
    id: "accept",
    title: "受理",
    text: (track) =>
      acceptsAtOnce(track)
        ? `系统核对材料齐全的，提交后当场受理；需要人工核对的，在 ${track.deadlines.acceptDays.value} 个工作日内答复。`
        : "材料齐全的予以受理；不齐全的，一次性告知需要补正的全部内容。逾期未告知的，视为受理。",
    days: (track) => (acceptsAtOnce(track) ? { ...track.acceptance, value: 0 } : track.deadlines.acceptDays),
  },
  {
    id: "correct",
    title: "补正（如有）",
    text: "按补正告知书逐项修改。需要补正的内容一次性告知。",
    days: ({ deadlines }) => deadlines.correctionDays,
  },
  { id: "review", title: "审核", text: "核对申请内容和材料，提出审核意见。" },
  {
    id: "joint",
    title: ({ steps }) => asNeeded("联合部门意见", steps.jointOpinion.value),
    text: "由联合部门提出书面意见。",
    days: ({ deadlines }) => deadlines.jointOpinionDays,
    applies: ({ steps }) => steps.jointOpinion.value !== "none",
  },
  {
    id: "experts",
    title: ({ steps }) => asNeeded("专家论证", steps.expertReview.value),
    text: "可以进行多轮。所需时间书面告知，不计入办理时限。",
    days: ({ deadlines }) => deadlines.expertReviewDays,
    applies: ({ steps }) => steps.expertReview.value !== "none",
  },
  {
    id: "visit",
    title: ({ steps }) => asNeeded("现场核查", steps.siteVisit.value),
    text: "由两名以上工作人员进行，不计入办理时限。",
    applies: ({ steps }) => steps.siteVisit.value !== "none",
  },
  {
    id: "notice",
    title: "公示",
    text: "公示拟备案名单。有异议的，在公示期内实名书面提出。",
    days: ({ deadlines }) => deadlines.publicNoticeDays,
    applies: ({ steps }) => steps.publicNotice.value === "before",
  },
  {
    id: "decide",
    title: ({ decisionType }) => (decisionType.value === "approval" ? "核准备案" : "作出决定"),
    text: "自受理之日起计算，由审核人以外的负责人决定。不予备案的，说明理由和救济途径。",
    days: ({ deadlines }) => deadlines.decideDays,
  },
  {
    id: "publish",
    title: "送达和公布",
    text: "送达备案证明，列入公开名录。",
    days: ({ deadlines }) => deadlines.deliverDays,
  },
];

const worded = (words: string | ((track: Track) => string), track: Track) =>
  typeof words === "string" ? words : words(track);

function termOf(days: Ruled<number> | undefined): GuideStep["term"] {
  if (!days) return null;
  return { days: days.value === 0 ? guide.noDays : guide.workingDays(days.value), evidence: days.evidence };
}

/** The steps of a track in the order an applicant meets them, with the term of each. */
export function guideSteps(track: Track): GuideStep[] {
  return STEPS.filter(({ applies }) => applies?.(track) ?? true).map(({ id, title, text, days }) => ({
    id,
    title: worded(title, track),
    text: worded(text, track),
    term: termOf(days?.(track)),
  }));
}

/** When the clock stands still, as far as the track knows such a time. */
export function clockStops({ steps, jointOpinionStopsClock }: Track): string {
  const pauses = [
    "补正",
    steps.jointOpinion.value !== "none" && jointOpinionStopsClock.value && "征求联合部门意见",
    steps.expertReview.value !== "none" && "专家论证",
    steps.siteVisit.value !== "none" && "现场核查",
    steps.publicNotice.value === "before" && "公示",
  ];
  return `${pauses.filter(Boolean).join("、")}期间暂停计时。`;
}
