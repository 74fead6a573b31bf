/** Planning and recording a visit on the spot. */
export const siteVisit = {
  title: "现场核查",
  planned: "已安排",
  recorded: "待签字",
  signed: "已签字",
  people: (names: readonly string[]) => `核查人员：${names.join("、")}`,
  by: (name: string) => `记录人：${name}`,
  plannedOn: "核查日期",
  plannedOnHint: "书面告知申请人的日期，例如 2026-12-04。",
  place: "核查地点",
  visitors: "核查人员（两名以上）",
  visitorsHint:
    "只列出本部门可以参加的审核人员，应当回避或已在另一岗位办理过本件的不列出。核查记录由一人填写，另一人签字。",
  past: "核查日期不能早于今天。",
  dateMissing: "请填写核查日期，格式为 2026-12-04。",
  placeMissing: "请填写核查地点。",
  visitorsMissing: "请选择两名以上核查人员。",
  unknownVisitor: "核查人员须是本部门在岗的审核人员，请重新选择。",
  tiedVisitor: "所选人员中有人属于该案件的参与单位或者已声明利害关系，应当回避，请另选。",
  apartVisitor: "所选人员中有人已在另一岗位办理过本件，不能参加核查，请另选。",
  placeNote: (place: string) => `核查地点：${place}。`,
} as const;
