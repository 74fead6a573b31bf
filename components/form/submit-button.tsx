"use client";
import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "@/components/ui/button";
import { ui } from "@/lib/messages/ui";

type SubmitButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  /** With `value`, tells the action which of several buttons was pressed. */
  name?: string;
  value?: string;
  pendingText?: string;
};

/** Sends the form once: while it is under way, further presses do nothing and the label says so. */
export function SubmitButton({
  children,
  variant,
  name,
  value,
  pendingText = ui.pending,
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const mine = pending && (!name || data?.get(name) === value);
  const hold = (event: MouseEvent) => {
    if (pending) {
      event.preventDefault();
    }
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      onClick={hold}
      aria-disabled={pending || undefined}
      className={buttonClass(variant)}
    >
      {mine ? pendingText : children}
    </button>
  );
}
