export const noticeList = {
  title: "通知书",
  lead: "发给本单位的全部通知书，均按发出时的原样保存，可随时下载。",
  empty: "还没有通知书。提交申请后，收件回执和受理通知书会出现在这里。",
  unread: "未读",
  registration: "牵头企业登记",
  columns: { issuedAt: "发出时间", title: "名称", filing: "事项", number: "文号" },
} as const;
