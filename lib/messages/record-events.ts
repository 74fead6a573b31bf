export const recordEvents = "更正和核实";

/** What happened to a public record, by the name in its history. */
export const RECORD_EVENT_NAMES: Readonly<Record<string, string>> = {
  imported: "列入名录",
  corrected: "更正",
  contested: "成员异议",
  contestStands: "成员异议办结",
  contestEnded: "成员异议办结",
};
