import type { ReactNode } from "react";

type ClockProps = {
  /** Whose turn it is and for what. */
  title: string;
  /** How long is left and until when; or why the clock stands still. */
  deadline?: string;
  tone?: "seal" | "neutral";
  children?: ReactNode;
};

/** A deadline said in words, with the seal-red rule of what is due. */
export function Clock({ title, deadline, tone = "seal", children }: ClockProps) {
  const rule = tone === "seal" ? "border-seal" : "border-line-2";
  return (
    <div className={`my-6 first:mt-0 max-w-measure border-l-4 py-1 pl-5 ${rule}`}>
      <p className="font-serif text-xl font-semibold">{title}</p>
      {deadline ? <p>{deadline}</p> : null}
      {children}
    </div>
  );
}
