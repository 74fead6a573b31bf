import type { FileRefusal } from "../domain/file/kinds";

/** Why a file was not taken, and what to do. */
export const FILE_REFUSAL_SENTENCES: Record<FileRefusal, string> = {
  noFile: "请先选择要上传的文件。",
  emptyFile: "文件是空的（0 字节），请检查后重新选择。",
  tooLarge: "文件超过 50 MB，请压缩或拆分后重新上传。",
  typeNotAllowed: "不支持这种文件。请上传 PDF、OFD、图片（JPG、PNG、TIFF）或 Word、Excel、PowerPoint 文件。",
  contentDiffers: "文件内容与扩展名不符，请用原软件打开并另存后重新上传。",
  hasMacros: "文件含有宏，存在安全风险。请另存为不含宏的格式或 PDF 后重新上传。",
  isEncrypted: "文件设有密码或已加密，无法查阅。请取消密码后重新上传。",
  archiveBomb: "文件解压后体积异常，未予接收。请另存为 PDF 后重新上传。",
  isDamaged: "文件已损坏，无法读取。请用原软件打开确认后重新上传。",
  incomplete: "文件没有传完，请重新上传。",
};

export const files = {
  choose: "选择文件",
  upload: "上传",
  pause: "暂停",
  resume: "继续上传",
  retry: "重试",
  cancel: "取消上传",
  uploading: (name: string) => `正在上传 ${name}`,
  progress: (percentage: number, sent: string, total: string) => `${percentage}%（${sent} / ${total}）`,
  count: (position: number, total: number) => `第 ${position} 个，共 ${total} 个：`,
  settling: "已传完，正在检查文件",
  paused: "已暂停，可随时继续",
  resumable: (name: string) => `上次的 ${name} 没有传完，重新选择同一文件可从中断处继续。`,
  interrupted: "网络中断，已传部分已保留，请重试。",
  signedOut: "登录已过期，请重新登录后再上传，已传部分会保留。",
  notFound: "没有找到该内容，可能已被删除或您无权查看。",
  tooMany: "上传过于频繁，请稍后再试。",
  failed: "上传未完成，请重试。",
  done: (name: string) => `已上传 ${name}`,
  limits: "单个文件不超过 50 MB。网络中断后可从中断处继续。",
  textChange: {
    legend: "本次上传的协议与原协议相比",
    same: "仅增加签字盖章，文本未改",
    changed: "文本有修改（已作出的成员确认将失效，须重新确认）",
  },
  scanPending: "正在进行安全检查",
  quarantined: "安全检查未通过，已隔离",
} as const;

/** A size in the words of a reader, from bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
