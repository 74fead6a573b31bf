import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button";

type ButtonLinkProps = {
  href: string;
  variant?: ButtonVariant;
  children: ReactNode;
  className?: string;
  download?: boolean;
};

/** A link that is the next step. Downloads leave the router aside. */
export function ButtonLink({
  href,
  variant = "primary",
  children,
  className = "",
  download,
}: ButtonLinkProps) {
  const classes = `${buttonClass(variant)} ${className}`;
  if (download) {
    return (
      <a href={href} download data-print="hidden" className={classes}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={classes} data-print="hidden">
      {children}
    </Link>
  );
}
