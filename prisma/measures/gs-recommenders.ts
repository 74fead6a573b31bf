/** Fourteen cities and prefectures, and Lanzhou New Area, which has no division code of its own. */
export const GS_RECOMMENDERS = [
  { code: "620100", name: "兰州市科学技术局" },
  { code: "620200", name: "嘉峪关市科学技术局" },
  { code: "620300", name: "金昌市科学技术局" },
  { code: "620400", name: "白银市科学技术局" },
  { code: "620500", name: "天水市科学技术局" },
  { code: "620600", name: "武威市科学技术局" },
  { code: "620700", name: "张掖市科学技术局" },
  { code: "620800", name: "平凉市科学技术局" },
  { code: "620900", name: "酒泉市科学技术局" },
  { code: "621000", name: "庆阳市科学技术局" },
  { code: "621100", name: "定西市科学技术局" },
  { code: "621200", name: "陇南市科学技术局" },
  { code: "622900", name: "临夏回族自治州科学技术局" },
  { code: "623000", name: "甘南藏族自治州科学技术局" },
  { code: "lanzhou-new-area", name: "兰州新区科技主管部门" },
];
