"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type FormEvent, useEffect, useRef } from "react";

/** Milliseconds without a key after which the list follows the box. */
const PAUSE = 60;

/** A search box whose list follows while one types; the form's own sending stays for those without scripts. */
export function LiveSearch(props: ComponentProps<"input">) {
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { defaultValue = "" } = props;
  // Whoever comes to another list by a link or the back button finds its own words in the box; who types is left alone.
  useEffect(() => {
    const { current } = box;
    if (current && current !== document.activeElement) current.value = String(defaultValue);
  }, [defaultValue]);
  const follow = ({ currentTarget: input }: FormEvent<HTMLInputElement>) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const { form } = input;
      if (!form) return;
      const typed = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" && value.trim() ? [[name, value.trim()]] : [],
      );
      const search = new URLSearchParams(typed).toString();
      const path = new URL(form.action).pathname;
      router.replace(search ? `${path}?${search}` : path, { scroll: false });
    }, PAUSE);
  };
  return (
    <input
      {...props}
      ref={box}
      onInput={(event) => {
        // Letters on their way to a character are no query yet.
        if (!(event.nativeEvent as InputEvent).isComposing) follow(event);
      }}
      onCompositionEnd={follow}
    />
  );
}
