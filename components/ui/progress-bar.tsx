import { useId } from "react";
import { ui } from "@/lib/messages/ui";

type ProgressBarProps = { label: string; value: number; max: number; text?: string };

/** A count on its way to a whole, always with the numbers in words. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="max-w-measure">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id}>{label}</label>
        <span className="text-ink-2">{text ?? ui.progress(value, max)}</span>
      </p>
      <progress id={id} value={value} max={Math.max(max, 1)} className="mt-1.5" />
    </div>
  );
}
