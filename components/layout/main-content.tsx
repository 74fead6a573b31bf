import type { ReactNode } from "react";

/** The text of a page between header and footer; target of the skip link. */
export function MainContent({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto w-full max-w-page grow px-5 pt-8 pb-20 sm:px-8 print:max-w-none print:px-0 print:pt-6 print:pb-0"
    >
      {children}
    </main>
  );
}

/** Main text with what accompanies it at the right, below it on narrow screens. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0 text-sm">{aside}</div>
    </div>
  );
}
