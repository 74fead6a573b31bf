const OF = "「{consortiumName}」（备案编号 {filingNumber}）";

/** Standard texts around a contested membership (N9), to the unit that contests and to the lead. */
export const CONTEST_NOTICES = {
  contestReceived: {
    title: "成员异议登记回执",
    paragraphs: [
      `你单位于 {receivedAt} 对${OF}成员名单提出的异议已登记，异议编号 {objectionNumber}。`,
      "现请牵头企业答复，答复期限：{term}。核实期间公开页面标明「提出异议，核实中」，办理结果另行书面告知。",
      "联系人信息予以保密，不会公开，也不会告知牵头企业。",
      "承办：{handledBy}。",
    ],
  },
  contestRequest: {
    title: "成员异议答复通知书",
    paragraphs: [
      `你单位牵头的${OF}，其成员单位「{memberName}」于 {receivedAt} 提出本单位未同意参加（异议编号 {objectionNumber}）。`,
      "请说明该单位参加的依据，如协议、确认函；或者同意终止其成员关系。答复期限：{term}。",
      "期满未答复的，主管部门根据已有材料直接核实办结。核实期间公开页面标明「提出异议，核实中」。",
      "承办：{handledBy}。",
    ],
  },
  contestReminder: {
    title: "成员异议答复提醒",
    paragraphs: [
      `${OF}的成员单位「{memberName}」提出的异议（编号 {objectionNumber}）尚未答复，答复期限：{term}。`,
      "期满未答复的，主管部门根据已有材料直接核实办结。",
    ],
  },
  contestOverdue: {
    title: "成员异议逾期未答复告知书",
    paragraphs: [
      `${OF}的成员单位「{memberName}」提出的异议（编号 {objectionNumber}），答复期限（{term}）已满，未收到答复。`,
      "主管部门将根据已有材料直接核实办结。办结以前仍可以在系统中答复。",
      "承办：{handledBy}。",
    ],
  },
  contestSettled: {
    title: "成员异议处理结果告知书",
    paragraphs: [
      `关于「{memberName}」对${OF}成员名单的异议（编号 {objectionNumber}），核实结果：{outcome}。`,
      "理由：{reason}",
      "结果已在公开页面更新。",
      "承办：{handledBy}。",
    ],
  },
};

/** Said to staff once the lead was heard or its term is over. */
export const contestSettlersMail = (unit: string, consortium: string, answered: boolean, url: string) => ({
  subject: `成员异议待办结：${unit}`,
  text: `「${consortium}」的成员单位「${unit}」提出的异议，${answered ? "牵头企业已答复" : "牵头企业逾期未答复"}，现在可以办结：${url}`,
});
