/** Answers of the public question when a term of working days ends. */
export const workingDaysApi = {
  badQuestion: "查询参数无法识别。",
  badQuestionDetail: (names: string) =>
    `请检查参数：${names}。from 为日期（如 2023-02-09），days 为 1 至 400 的整数，counting 为 first-day 或 next-day，均须填写且只填一次。`,
  missingYear: "节假日安排尚未录入。",
  missingYearDetail: (year: number) => `${year} 年的节假日安排尚未录入，无法计算截止日。`,
} as const;
