/** Standard texts of notices on a consortium that has been filed. */
export const LATER_NOTICES = {
  changeResult: {
    title: "变更办理结果通知书",
    paragraphs: [
      "「{consortiumName}」（备案编号 {filingNumber}）申请的变更已办理完毕。",
      "办理结果：{reason}",
      "承办：{handledBy}。",
    ],
  },
  annualReportReminder: {
    title: "年度报告提醒",
    paragraphs: [
      "「{consortiumName}」（备案编号 {filingNumber}）{year} 年度报告的提交期限为 {term}，请登录系统填报。",
      "承办：{handledBy}。",
    ],
  },
  evaluationResult: {
    title: "评价结果通知书",
    paragraphs: [
      "「{consortiumName}」（备案编号 {filingNumber}）{year} 年度评价结果为{grade}。",
      "对评价结果有异议的，可以在系统中书面提出。",
      "承办：{handledBy}。",
    ],
  },
  rectification: {
    title: "整改通知书",
    paragraphs: [
      "「{consortiumName}」（备案编号 {filingNumber}）存在以下问题，请予整改：",
      "{reason}",
      "整改期限：{term}。整改完成后请在系统中提交整改报告。",
      "承办：{handledBy}。",
    ],
  },
  revocationPriorNotice: {
    title: "撤销备案事先告知书",
    paragraphs: [
      "拟撤销「{consortiumName}」的备案（备案编号 {filingNumber}），事实和依据如下：",
      "{reason}",
      "你单位有权陈述和申辩，请在 {term} 前在系统中提出；逾期未提出的，视为放弃。",
      "承办：{handledBy}。",
    ],
  },
  revocation: {
    title: "撤销备案决定书",
    paragraphs: [
      "决定撤销「{consortiumName}」的备案（备案编号 {filingNumber}），备案证明同时作废，并向社会公开。",
      "理由：{reason}",
      "{remedies}",
    ],
  },
  expiryReminder: {
    title: "备案到期提醒",
    paragraphs: [
      "「{consortiumName}」（备案编号 {filingNumber}）的备案有效期至 {validUntil}。需要延续的，请在到期前登录系统提出。",
      "承办：{handledBy}。",
    ],
  },
  termination: {
    title: "备案终止公告",
    paragraphs: ["「{consortiumName}」（备案编号 {filingNumber}）的备案终止。", "原因：{reason}"],
  },
  ratingInvitation: {
    title: "办理评价邀请",
    paragraphs: [
      "「{consortiumName}」的事项已经办结，请您对本次办理作出评价。评价不影响任何事项的办理。",
      "承办：{handledBy}。",
    ],
  },
};
