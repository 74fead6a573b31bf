export const FAULT_SENTENCES = {
  busy: "系统正忙，本次没有写入任何内容。您填写的内容仍在页面上，请稍后重试。",
  failed:
    "系统出现故障，本次没有写入任何内容。您填写的内容仍在页面上，请稍后重试；如仍不成功，请把编号告诉技术支持。",
} as const;

export const INVALID_SENTENCE = "填写的内容无法识别，请检查后重填。";
