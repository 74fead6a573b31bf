"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

type NavLinkProps = { href: string; children: ReactNode; className: string };

/** Home pages of an area: every page of the area lies below them. */
const HOMES = ["/", "/workspace", "/desk", "/reviews", "/admin"];

/** The folded menu of a phone closes behind the reader; the frame stays from page to page. */
const foldMenu = ({ currentTarget }: MouseEvent) =>
  currentTarget.closest("nav")?.querySelector("details")?.removeAttribute("open");

/** A navigation link that knows whether the reader is in its part of the site. */
export function NavLink({ href, children, className }: NavLinkProps) {
  const path = usePathname() ?? "";
  const here = HOMES.includes(href) ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} className={className} aria-current={here ? "page" : undefined} onClick={foldMenu}>
      {children}
    </Link>
  );
}
