"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { account } from "@/lib/messages/account";

const WARNING = 120_000;

/** Two minutes before an idle session ends it says so and offers to stay; `milliseconds` is the idle limit. */
export function IdleWarning({ milliseconds }: { milliseconds: number }) {
  const [round, setRound] = useState(0);
  const [dueRound, setDueRound] = useState(-1);
  const due = dueRound === round;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setDueRound(round), milliseconds - WARNING);
    return () => clearTimeout(timer);
  }, [milliseconds, round]);
  useEffect(() => {
    if (due) button.current?.focus();
  }, [due]);
  const stay = async () => {
    const { ok } = await fetch("/api/session", { cache: "no-store" });
    if (!ok) return window.location.reload();
    setRound((before) => before + 1);
  };
  if (!due) return null;
  return (
    <div
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      data-print="hidden"
      className="fixed inset-x-0 bottom-0 border-t-4 border-amber bg-amber-wash px-5 py-5 sm:px-8"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-3">
        <div className="mr-auto">
          <p id="idle-title" className="font-semibold">
            {account.idle.title}
          </p>
          <p id="idle-text">{account.idle.text}</p>
        </div>
        <Button ref={button} onClick={stay}>
          {account.idle.stay}
        </Button>
      </div>
    </div>
  );
}
