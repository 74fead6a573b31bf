"use client";
import { useEffect, useRef } from "react";
import { ui } from "@/lib/messages/ui";
import { fieldId } from "./form-context";

type ErrorSummaryProps = {
  /** Field name → sentence; the key "" is an error of the whole form. */
  errors: Record<string, string>;
  title?: string;
};

/** All errors in one place, above the form: takes focus, names the page's title, links to each field. */
export function ErrorSummary({ errors, title = ui.errorSummaryTitle }: ErrorSummaryProps) {
  const box = useAttention();
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="mb-9 max-w-measure border-4 border-seal bg-surface px-6 py-5"
    >
      <h2 id="error-summary-title" className="text-lg">
        {title}
      </h2>
      <ul className="mt-2 space-y-1.5">
        {Object.entries(errors).map(([name, sentence]) => (
          <li key={name}>
            {name === "" ? (
              sentence
            ) : (
              <a href={`#${fieldId(name)}`} className="font-semibold text-seal hover:text-seal-deep">
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves focus to a message when it appears and says in the title that something is wrong. */
export function useAttention() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    if (!document.title.startsWith(ui.errorPrefix)) {
      document.title = `${ui.errorPrefix}${document.title}`;
    }
  }, []);
  return box;
}
