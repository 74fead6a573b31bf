"use client";
import { usePathname } from "next/navigation";

/** What the links to the other view are called; handed over so that the browser loads no other words. */
type ViewSwitchProps = { elder: string; standard: string };

/** Two links, of which the style sheet of the view shows the one for the other view; each returns to the page it was pressed on. */
export function ViewSwitch(words: ViewSwitchProps) {
  const back = encodeURIComponent(usePathname() ?? "/");
  return (["elder", "standard"] as const).map((view) => (
    <a
      key={view}
      href={`/view?to=${view}&back=${back}`}
      rel="nofollow"
      data-view-link={view}
      className="inline-block py-1 text-ink-2"
    >
      {words[view]}
    </a>
  ));
}
