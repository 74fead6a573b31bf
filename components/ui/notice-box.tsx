import type { ReactNode } from "react";
import { ui } from "@/lib/messages/ui";

/** A quotation, a condition or an explanation set apart from the text by a rule. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="my-6 max-w-measure border-l-4 border-line-2 py-1 pl-5 text-ink-2">{children}</div>;
}

/** What the reader must know before going on. */
export function Warning({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="my-6 max-w-measure border-l-4 border-amber bg-amber-wash px-5 py-4">
      <p className="font-semibold text-amber">{title ?? ui.warning}</p>
      <div className="mt-1">{children}</div>
    </div>
  );
}

/** What has just been done, told on the page that follows. */
export function SuccessNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="mb-8 max-w-measure border-l-4 border-green bg-green-wash px-5 py-4">
      {children}
    </div>
  );
}
