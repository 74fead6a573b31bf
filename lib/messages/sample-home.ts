const regions = ["呼和浩特", "包头", "鄂尔多斯", "赤峰", "通辽", "呼伦贝尔", "乌兰察布", "巴彦淖尔"];

const chains: [string, number[]][] = [
  ["稀土新材料", [0, 5, 0, 0, 0, 0, 0, 0]],
  ["现代装备制造", [1, 3, 1, 0, 0, 0, 0, 0]],
  ["种业", [3, 0, 0, 2, 2, 1, 0, 0]],
  ["现代煤化工", [0, 0, 2, 0, 0, 0, 0, 0]],
  ["乳业", [1, 0, 0, 0, 0, 0, 0, 1]],
  ["中医药（蒙医药）", [0, 0, 0, 0, 1, 0, 0, 0]],
  ["生物育种与草业", [0, 0, 0, 0, 0, 0, 1, 0]],
];

/** Stands in for the reads of the register until the page is wired to them; nothing here is shipped. */
export function sampleHome() {
  return {
    asOf: "2026年11月21日",
    examples: [
      { label: "泵阀", href: "/consortia?q=%E6%B3%B5%E9%98%80" },
      { label: "稀土", href: "/consortia?q=%E7%A8%80%E5%9C%9F" },
      { label: "草种", href: "/consortia?q=%E8%8D%89%E7%A7%8D" },
    ],
    figures: [
      { value: "24", label: "个在册联合体", href: "/consortia" },
      { value: "244", label: "家成员单位", href: "/institutions" },
      { value: "117", label: "个国家级创新平台", href: "/platforms?level=national" },
    ],
    registrations: [
      {
        name: "装备特种液压泵阀国产化攻关创新联合体",
        lead: "内蒙古北方重工业集团有限公司",
        day: "11月20日",
        dateTime: "2026-11-20",
        href: "/consortia/1",
      },
      {
        name: "甘肃中医药产业创新联合体",
        lead: "甘肃药业投资集团有限公司",
        day: "11月12日",
        dateTime: "2026-11-12",
        href: "/consortia/2",
      },
      {
        name: "镍钴资源高效利用创新联合体",
        lead: "金川集团股份有限公司",
        day: "11月6日",
        dateTime: "2026-11-06",
        href: "/consortia/3",
      },
      {
        name: "高端能源化工装备创新联合体",
        lead: "兰州兰石集团有限公司",
        day: "10月29日",
        dateTime: "2026-10-29",
        href: "/consortia/4",
      },
    ],
    notices: [
      {
        name: "草种业技术创新联合体备案公示",
        day: "11月18日",
        dateTime: "2026-11-18",
        left: "还剩 3 个工作日",
        href: "/notices/1",
      },
      {
        name: "乳业精深加工创新联合体备案公示",
        day: "11月16日",
        dateTime: "2026-11-16",
        left: "还剩 1 个工作日",
        href: "/notices/2",
      },
    ],
    matrix: {
      regions,
      chains: chains.map(([name, counts]) => ({
        name,
        cells: counts.map((count, index) => ({
          count,
          href: `/consortia?chain=${encodeURIComponent(name)}&region=${encodeURIComponent(regions[index] ?? "")}`,
        })),
      })),
    },
    steps: [
      {
        title: "核实牵头企业",
        text: "用统一社会信用代码登记企业，填写研发投入与创新平台，由主管部门核实一次，以后不再重复填写。",
      },
      {
        title: "组建联合体",
        text: "邀请成员单位，各单位在自己的链接里核对并确认。任务、经费和协议可以随时填写、随时保存。",
      },
      {
        title: "提交备案申请",
        text: "系统逐条核对办法的要求，材料齐全即时出具收件回执，办理进度和时限在网上可查。",
      },
    ],
    provinces: [
      { name: "内蒙古自治区", href: "/guide/nei-menggu", department: "内蒙古自治区科学技术厅", count: 20 },
      { name: "甘肃省", href: "/guide/gansu", department: "甘肃省科学技术厅", count: 4 },
    ],
  };
}
