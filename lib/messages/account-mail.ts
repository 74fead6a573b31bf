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
  activation: (link: string, roles: string, days: number) => ({
    subject: "账号已建立，请设置密码",
    text: letter(
      `您在创新联合体备案登记系统的工作账号已建立，岗位：${roles}。请打开下面的链接设置密码：`,
      "",
      link,
      "",
      `链接 ${days} 天内有效，只能使用一次。首次登录须用手机上的身份验证器设置动态口令。`,
      "如果您没有申请账号，请不要打开链接，并告知本单位系统管理员。",
    ),
  }),
  rolesChanged: (roles: string) => ({
    subject: "岗位已调整",
    text: letter(
      `您在创新联合体备案登记系统的岗位已调整为：${roles}，从下一次操作起生效。`,
      "如有疑问，请联系本单位系统管理员。",
    ),
  }),
  secondFactorReset: () => ({
    subject: "动态口令已重置",
    text: letter(
      "安全管理员已重置您的动态口令，全部设备已退出登录。下次登录时请重新设置。",
      "如果您没有提出过要求，请立即联系本单位安全管理员。",
    ),
  }),
} as const;
