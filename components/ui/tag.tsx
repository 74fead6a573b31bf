import type { ReactNode } from "react";

export type Tone = "green" | "amber" | "seal" | "blue" | "neutral";

const tones: Record<Tone, string> = {
  green: "bg-green-wash text-green",
  amber: "bg-amber-wash text-amber",
  seal: "bg-seal-wash text-seal",
  blue: "bg-blue-wash text-blue-deep",
  neutral: "bg-shade text-ink-2",
};

/** A status in words; the colour only repeats what the words say. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <strong
      data-tag
      className={`inline-block rounded-sm px-2 text-xs leading-7 font-normal sm:whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </strong>
  );
}
