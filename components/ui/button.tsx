import type { ComponentProps, ReactNode } from "react";

export type ButtonVariant = "primary" | "quiet" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-5 py-2 text-sm font-medium no-underline cursor-pointer aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60";

const tones: Record<ButtonVariant, string> = {
  primary: "border-blue bg-blue text-surface hover:border-blue-deep hover:bg-blue-deep hover:text-surface",
  quiet: "border-blue bg-transparent text-blue hover:bg-blue-wash hover:text-blue-deep",
  danger: "border-seal bg-transparent text-seal hover:bg-seal hover:text-surface",
};

/** The classes of a button, for the few elements that only look like one. */
export function buttonClass(variant: ButtonVariant = "primary"): string {
  return `${base} ${tones[variant]}`;
}

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant };

export function Button({ variant = "primary", className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(variant)} ${className}`} {...rest} />;
}

/** Buttons in one row, wrapping on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">{children}</div>;
}
