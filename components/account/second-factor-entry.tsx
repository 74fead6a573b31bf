import type { ReactNode } from "react";
import { PageHeading } from "@/components/layout/page-heading";
import { account } from "@/lib/messages/account";

/** Asks for the token and says whom to turn to when the phone is lost. */
export function SecondFactorEntry({ children }: { children: ReactNode }) {
  const words = account.secondFactor;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      {children}
      <p className="mt-10 max-w-measure border-t border-line pt-5 text-sm text-ink-2">{words.lost}</p>
    </>
  );
}
