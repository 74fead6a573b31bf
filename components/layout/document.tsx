import type { ReactNode } from "react";

export type View = "standard" | "elder";

type DocumentProps = { view?: View; children: ReactNode };

/** The root of every page. The view comes from outside, so that cached pages never read a cookie. */
export function Document({ view = "standard", children }: DocumentProps) {
  return (
    <html lang="zh-CN" data-view={view} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}

/** The same choice for a part of the tree: pages behind sign-in know it from their own request. */
export function ViewScope({ view, children }: { view: View; children: ReactNode }) {
  return (
    <div data-view={view} className="flex grow flex-col">
      {children}
    </div>
  );
}
