/** The administrators' page that shows who may do what, drawn from the table the server decides by. */
export const permissions = {
  title: "权限表",
  lead: "谁在哪个环节可以做什么，与系统执行的规则是同一张表，不能在这里修改。",
  act: "办理动作",
  states: "可以在哪些环节",
  to: "办理后",
  same: "环节不变",
  discarded: "草稿不再保留",
  posts: "岗位",
  conditions: "不能办理的情形",
  noConditions: "无",
  apart:
    "受理与审批、审核与审批、推荐与主管部门各岗位、联合部门与主管部门审核审批，在同一件上不能由同一人办理；任何人不得办理自己所属单位或者声明回避单位的案件。",
  leadUnit: "牵头企业填报人",
  unitAdministrator: "牵头企业管理员",
} as const;
