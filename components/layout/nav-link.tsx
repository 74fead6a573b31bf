"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type NavLinkProps = { href: string; children: ReactNode; className: string };

/** A navigation link that knows whether the reader is in its part of the site. */
export function NavLink({ href, children, className }: NavLinkProps) {
  const path = usePathname() ?? "";
  const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} className={className} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
