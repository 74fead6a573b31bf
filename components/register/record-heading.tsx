import Link from "next/link";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { record } from "@/lib/messages/register";

type RecordHeadingProps = {
  /** The list the record stands in. */
  list: { href: string; label: string };
  name: string;
  caption: ReactNode;
  demonstration: boolean;
};

/** The head of an institution's or a platform's page. */
export function RecordHeading({ list, name, caption, demonstration }: RecordHeadingProps) {
  return (
    <header className="mb-10">
      <p data-print="hidden" className="mb-4 text-sm">
        <Link href={list.href} className="inline-block py-1 before:mr-1.5 before:content-['‹']">
          {list.label}
        </Link>
      </p>
      <p className="text-sm text-ink-3">{caption}</p>
      <h1 className="mt-1 max-w-[22em] text-3xl lg:text-4xl">{name}</h1>
      {demonstration ? (
        <p className="mt-4">
          <Tag tone="amber">{record.demonstration}</Tag>
        </p>
      ) : null}
    </header>
  );
}
