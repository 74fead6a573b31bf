import type { ReactNode } from "react";

/**
 * The root of every page. /view.css is the reader's choice of view, picked by cookie in next.config.ts: pages stay the same
 * for everyone and can be cached.
 */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        <link rel="stylesheet" href="/view.css" />
      </head>
      <body>{children}</body>
    </html>
  );
}
