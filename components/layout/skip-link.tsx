import { ui } from "@/lib/messages/ui";

/** The first stop of the keyboard: past the header, to the text. */
export function SkipLink() {
  return (
    <a
      href="#main"
      data-print="hidden"
      className="sr-only focus:not-sr-only focus:m-3 focus:self-start focus:bg-surface focus:px-4 focus:py-2"
    >
      {ui.skipToContent}
    </a>
  );
}
