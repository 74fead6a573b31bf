/** Planning and recording a visit on the spot. */
export const siteVisit = {
  plannedOn: "核查日期",
  plannedOnHint: "书面告知申请人的日期，例如 2026-12-04。",
  place: "核查地点",
  visitors: "核查人员（两名以上）",
  visitorsHint: "只列出本部门的审核人员。核查记录由一人填写，另一人签字。",
  past: "核查日期不能早于今天。",
  dateMissing: "请填写核查日期，格式为 2026-12-04。",
  placeMissing: "请填写核查地点。",
  visitorsMissing: "请选择两名以上核查人员。",
  unknownVisitor: "核查人员须是本部门在岗的审核人员，请重新选择。",
  tiedVisitor: "所选人员中有人属于该案件的参与单位或者已声明利害关系，应当回避，请另选。",
  placeNote: (place: string) => `核查地点：${place}。`,
} as const;
