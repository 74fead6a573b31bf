import { pdf } from "../../support/crafted-files";

type Payload = { name: string; mimeType: string; buffer: Buffer };

/** A small PDF as a person would upload it. */
export const paper = (name: string): Payload => ({
  name: `${name}.pdf`,
  mimeType: "application/pdf",
  buffer: pdf(),
});

/** A spreadsheet of members: the header of the template and the rows given. */
export function memberSheet(rows: readonly (readonly string[])[]): Payload {
  const header = [
    "单位名称",
    "统一社会信用代码",
    "单位类型",
    "所在地区",
    "层次",
    "承担任务",
    "出资方式",
    "出资（万元）",
    "联系人",
    "电话",
    "邮箱",
  ];
  const text = [header, ...rows].map((row) => row.join(",")).join("\r\n");
  return { name: "成员单位.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}\r\n`) };
}
