/** Words of a page that failed; apart from the others because the browser loads them with every page. */
export const brokenPage = {
  title: "页面暂时无法显示",
  text: "系统已记录这次问题。您已保存的内容不受影响，请稍后再试。",
  reference: (reference: string) => `问题编号：${reference}`,
  retry: "再试一次",
  home: "回到首页",
} as const;
