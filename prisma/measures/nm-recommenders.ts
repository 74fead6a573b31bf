/** Twelve leagues and cities, and the two cities the plan of 2024 addresses in their own right. */
export const NM_RECOMMENDERS = [
  { code: "150100", name: "呼和浩特市科学技术局" },
  { code: "150200", name: "包头市科学技术局" },
  { code: "150300", name: "乌海市科学技术局" },
  { code: "150400", name: "赤峰市科学技术局" },
  { code: "150500", name: "通辽市科学技术局" },
  { code: "150600", name: "鄂尔多斯市科学技术局" },
  { code: "150700", name: "呼伦贝尔市科学技术局" },
  { code: "150800", name: "巴彦淖尔市科学技术局" },
  { code: "150900", name: "乌兰察布市科学技术局" },
  { code: "152200", name: "兴安盟科学技术局" },
  { code: "152500", name: "锡林郭勒盟科学技术局" },
  { code: "152900", name: "阿拉善盟科学技术局" },
  { code: "150781", name: "满洲里市工信和科技局" },
  { code: "152501", name: "二连浩特市教育科技局" },
];
