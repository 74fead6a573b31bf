import type { RoundAct } from "@/lib/domain/expert/round";

/** Acts of an expert round in the desk's history. */
export const ROUND_ACT_NAMES: Record<RoundAct | "replyToExperts", string> = {
  acceptExpertSeat: "专家接受邀请",
  declineExpertSeat: "专家不参加论证",
  replaceExpert: "递补专家",
  assignExpert: "指定专家",
  nameExpertChair: "确定专家组组长",
  scoreExpertSeat: "专家提交评分",
  concludeExpertRound: "专家组作出结论",
  voidExpertSeat: "专家回避",
  replyToExperts: "答复专家意见",
};
