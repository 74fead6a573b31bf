"use client";
import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { FormValues } from "@/lib/action-result";

type Parked = { path: string; values: FormValues };

/** What a page's forms find of the text that a session's end interrupted; emptied once a form has taken it. */
const ParkedContext = createContext<{ current: Parked | null }>({ current: null });

/** Hands interrupted text to the forms below, on the page it was sent from and nowhere else. */
export function ParkedValues({ parked, children }: { parked: Parked | null; children: ReactNode }) {
  const holder = useRef(parked);
  return <ParkedContext.Provider value={holder}>{children}</ParkedContext.Provider>;
}

/** Whether the text was typed into a form that sends these values unseen: the same names, and the same things meant. */
const belongs = (values: FormValues, hidden: Record<string, string>): boolean =>
  Object.entries(hidden).every(
    ([name, value]) => name in values && (!name.endsWith("Id") || values[name] === value),
  );

/** The interrupted text of the form that sends these values unseen; undefined where there is none. */
export function useParkedValues(hidden: Record<string, string>): FormValues | undefined {
  const holder = useContext(ParkedContext);
  const path = usePathname();
  const [values] = useState(() => {
    const parked = holder.current;
    return parked?.path.split("?")[0] === path && belongs(parked.values, hidden) ? parked.values : undefined;
  });
  useEffect(() => {
    if (values) holder.current = null;
  }, [holder, values]);
  return values;
}
