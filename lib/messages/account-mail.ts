const signature = "本邮件由创新联合体备案登记系统自动发出，请勿回复。";
const letter = (...lines: string[]): string => ["您好：", "", ...lines, "", signature].join("\n");

/** Subject and text of the account's own mail. Codes stand on a line of their own, so that they are easy to copy. */
export const accountMail = {
  signUp: (code: string, minutes: number) => ({
    subject: "注册验证码",
    text: letter(
      "您正在注册创新联合体备案登记系统的账号。验证码：",
      "",
      code,
      "",
      `${minutes} 分钟内有效。如果不是您本人操作，不必理会，账号不会建立。`,
    ),
  }),
  known: () => ({
    subject: "该邮箱已注册",
    text: letter(
      "有人用这个邮箱注册创新联合体备案登记系统，而它已有账号，不需要再注册。",
      "如果是您本人，请直接登录；忘记密码可在登录页面重设。如果不是您本人，不必理会。",
    ),
  }),
  passwordReset: (code: string, minutes: number) => ({
    subject: "重设密码验证码",
    text: letter(
      "您正在重设登录密码。验证码：",
      "",
      code,
      "",
      `${minutes} 分钟内有效。如果不是您本人操作，请不要把验证码告诉任何人。`,
    ),
  }),
  passwordChanged: () => ({
    subject: "登录密码已修改",
    text: letter(
      "您的登录密码刚刚修改，其他设备上的登录已全部退出。",
      "如果不是您本人操作，请立即在登录页面重设密码。",
    ),
  }),
} as const;
