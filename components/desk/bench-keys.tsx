"use client";
import { useEffect } from "react";
import { bench } from "@/lib/messages/bench";

const TYPING = "input, textarea, select, [contenteditable]";

/** Steps to the part after or before the one at the top of the window. */
function step(direction: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-bench-part]")];
  const tops = parts.map((part) => part.getBoundingClientRect().top);
  const index = direction === 1 ? tops.findIndex((top) => top > 40) : tops.findLastIndex((top) => top < -10);
  const part = parts[index];
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}

const follow = (selector: string): void => document.querySelector<HTMLAnchorElement>(selector)?.click();

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.closest(TYPING)) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
  if (event.key === "n") follow("[data-bench-next] a");
  if (event.key === "u") follow("[data-bench-back] a");
}

/** Keys of the bench, with a line that says them; everything works without. */
export function BenchKeys() {
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <p data-print="hidden" className="hidden text-xs text-ink-3 lg:block">
      {bench.keys}
    </p>
  );
}
