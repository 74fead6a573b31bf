"use client";
import { type RefObject, useEffect, useState } from "react";
import { Autosaver, clockTime, type SaveState } from "./autosaver";
import { fillForm, type LocalCopy, readLocal, removeLocal } from "./local-copy";

/** The state of a form that saves itself, and a copy an earlier visit left on this machine. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, url: string) {
  const [state, setState] = useState<SaveState>({ kind: "quiet" });
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  useEffect(() => {
    if (!form.current) return;
    setCopy(readLocal(url));
    return new Autosaver(form.current, url, url, setState).listen();
  }, [form, url]);
  const close = (act: "restore" | "forget") => {
    if (act === "restore" && form.current && copy) fillForm(form.current, copy.texts);
    if (act === "forget") removeLocal(url);
    setCopy(null);
  };
  return { state, copyTime: copy && clockTime(new Date(copy.at)), close };
}
