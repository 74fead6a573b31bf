import type { MergeAction, MergeBlocker, MergeState } from "../domain/organization/merge";

export const MERGE_STATE_NAMES: Record<MergeState, string> = {
  proposed: "待批准",
  done: "已合并",
  returned: "已退回",
  withdrawn: "已撤回",
  undone: "已撤销合并",
};

export const MERGE_ACTION_LABELS: Record<MergeAction, string> = {
  approve: "批准合并",
  return: "退回",
  withdraw: "撤回",
  undo: "撤销合并",
};

export const MERGE_BLOCKER_SENTENCES: Record<MergeBlocker, string> = {
  bothRegistered: "两家单位在同一地区都有牵头企业登记，请先处理其中一份。",
  sameFiling: "两家单位同时是一件申请的成员，请先由牵头企业移除其中一家。",
  openTakeovers: "两家单位都有待处理的接管申请，请先处理。",
  contested: "被合并的单位提出过成员异议，不能合并。",
  sameRequest: "同一人申请加入这两家单位，请先处理。",
};

const TABLE_NAMES: Readonly<Record<string, string>> = {
  Affiliation: "账号",
  Consortium: "牵头的创新联合体",
  Expert: "专家",
  ExpertAvoidance: "专家回避",
  Filing: "牵头的申请",
  FilingMember: "参加的申请",
  IntegrityRecord: "失信记录",
  Interest: "回避声明",
  JoinRequest: "加入申请",
  LeadRegistration: "牵头企业登记",
  Membership: "创新联合体成员",
  Notice: "通知书",
  Organization: "此前并入的单位",
  OrganizationEvent: "变动记录",
  OrganizationName: "名称",
  OrganizationYear: "年度数据",
  Platform: "创新平台",
  StoredFile: "文件",
  TakeoverRequest: "接管申请",
};
export const tableName = (table: string): string => TABLE_NAMES[table] ?? "其他";

export const mergeWords = {
  title: "合并重复单位",
  navigation: "单位合并",
  lead: "同一家单位有两条记录时合并为一条。一人提出，由审批岗另一人批准；全部引用转到保留的记录，原名称作为曾用名保留，原网址自动转向，合并可以撤销。",
  start: "提出合并",
  kept: "保留的单位",
  absorbed: "并入的单位",
  unitHint: "填写统一社会信用代码、完整名称或者单位网址末尾的编号。",
  reason: "依据和理由",
  send: "提请批准",
  list: "合并事项",
  none: "没有合并事项。",
  columns: { pair: "单位", state: "状态", who: "提出人", when: "时间" },
  pair: (absorbed: string, kept: string) => `${absorbed} 并入 ${kept}`,
  compare: "两条记录对照",
  what: "项目",
  name: "名称",
  code: "统一社会信用代码",
  kind: "机构类型",
  region: "所在地区",
  names: "历次名称",
  blocked: "现在不能合并",
  codesDiffer: "两条记录的统一社会信用代码不同，请核实确为同一单位。合并后保留左侧的代码。",
  doubles: "同一联合体中的重复席位、同名平台和同一年度的数据只保留左侧的一份，撤销合并时恢复。",
  decisionReason: "意见",
  back: "全部合并事项",
  empty: "—",
  draftedBy: (name: string, at: string) => `${name} 于 ${at} 提出`,
  decidedBy: (name: string, at: string) => `${name} 于 ${at} 办理`,
  undoneBy: (name: string, at: string) => `${name} 于 ${at} 撤销合并`,
  keptNote: (absorbed: string) => `并入「${absorbed}」。`,
  absorbedNote: (kept: string) => `并入「${kept}」。`,
  undoneNote: "撤销合并，恢复为两条记录。",
  errors: {
    unit: "没有找到唯一的一家单位，请核对；同名的请填写代码或者编号。",
    same: "两处填写的是同一条记录。",
    reason: "请写明依据和理由。",
    open: "该单位已有合并等待批准。",
  },
} as const;
