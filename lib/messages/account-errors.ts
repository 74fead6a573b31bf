/** What is wrong with a field of the account's forms, and how to mend it. */
export const accountErrors = {
  email: "请填写有效的电子邮箱，例如 name@example.cn",
  name: "请填写您的姓名，不超过 50 字",
  password: "请填写密码",
  passwordTooLong: "密码不能超过 128 位",
  newPassword: "请设置密码",
  passwordWeak: "密码至少 8 位，且须包含大写字母、小写字母、数字、符号中的三类",
  repeat: "两次填写的密码不一致，请重新填写",
  code: "请填写 6 位数字验证码",
  privacy: "个人信息保护说明已更新，请返回上一步重新阅读并同意",
} as const;
