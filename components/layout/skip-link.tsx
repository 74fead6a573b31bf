import { ui } from "@/lib/messages/ui";

/** The first stop of the keyboard: past the header, to the text. */
export function SkipLink() {
  return (
    <a
      href="#main"
      data-print="hidden"
      className="sr-only focus:not-sr-only focus:block focus:bg-surface focus:px-6 focus:py-3"
    >
      {ui.skipToContent}
    </a>
  );
}
