"use client";
import { usePathname } from "next/navigation";
import { site } from "@/lib/messages/site";

/** Two links, of which the style sheet of the view shows the one for the other view; each returns to the page it was pressed on. */
export function ViewSwitch() {
  const back = encodeURIComponent(usePathname() ?? "/");
  return (
    <>
      <a
        href={`/view?to=elder&back=${back}`}
        rel="nofollow"
        data-view-link="elder"
        className="inline-block py-1 text-ink-2"
      >
        {site.footer.elder}
      </a>
      <a
        href={`/view?to=standard&back=${back}`}
        rel="nofollow"
        data-view-link="standard"
        className="inline-block py-1 text-ink-2"
      >
        {site.footer.standard}
      </a>
    </>
  );
}
