"use client";
import { ui } from "@/lib/messages/ui";
import { useAttention } from "./error-summary";

type FormMessageProps = {
  status: "refused" | "failed";
  message: string;
  reference?: string;
  version?: number;
};

/** Why an act was refused, or that the system failed and under which number it is on record. */
export function FormMessage({ status, message, reference }: FormMessageProps) {
  const box = useAttention();
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-9 max-w-measure border-l-4 border-seal bg-seal-wash px-6 py-5"
    >
      <h2 className="text-lg">{status === "failed" ? ui.failedTitle : ui.refusedTitle}</h2>
      <p className="mt-1">{message}</p>
      {reference ? <p className="text-sm text-ink-2">{ui.failedReference(reference)}</p> : null}
    </div>
  );
}
