import fs from "node:fs";
import path from "node:path";
import { root } from "./run-tool.mjs";

const accountsFile = path.join(root, "prisma", "demonstration-accounts.json");

/** What the person at the console reads when the site is up: address, accounts, places. */
export function welcome(env, databaseFolder) {
  const lines = ["", `  Open 请打开:  ${env.APP_URL}`, ""];
  if (env.APP_MODE === "demonstration") {
    lines.push("  Demonstration 演示环境 (not for real filings 不得用于真实备案)", ...accountLines(), "");
  }
  lines.push(`  Database 数据库:  ${databaseFolder ?? "DATABASE_URL"}`, `  Files 文件:  ${env.FILES_DIR}`);
  if (!process.env.SMTP_URL && env.APP_MODE === "demonstration") {
    lines.push(`  Mail 邮件:  ${env.APP_URL}/demonstration/mail`);
  }
  return [...lines, "", "  Ctrl-C stops everything; the data is kept. 按 Ctrl-C 停止,数据保留。", ""].join(
    "\n",
  );
}

function accountLines() {
  if (!fs.existsSync(accountsFile)) {
    return [];
  }
  const accounts = JSON.parse(fs.readFileSync(accountsFile, "utf8"));
  const widths = ["role", "account", "password"].map((key) =>
    Math.max(...accounts.map((account) => shownWidth(account[key] ?? ""))),
  );
  return [
    "  Sign in 登录: role 身份, account 账号, password 密码",
    ...accounts.map(({ role, account, password, note }) =>
      ["   ", padded(role, widths[0]), padded(account, widths[1]), padded(password, widths[2]), note ?? ""]
        .join("  ")
        .trimEnd(),
    ),
  ];
}

// A Chinese character is two columns wide in a terminal.
function shownWidth(text) {
  return [...text].reduce((width, character) => width + (/[⺀-￦]/u.test(character) ? 2 : 1), 0);
}

function padded(text = "", width) {
  return text + " ".repeat(Math.max(0, width - shownWidth(text)));
}
