import Link from "next/link";

type FigureProps = { value: string | number; label: string; href?: string };

/** A number that opens the rows it counts, where there is a page of them. */
export function Figure({ value, label, href }: FigureProps) {
  if (!href) {
    return (
      <p className="py-4">
        <span className="block font-serif text-4xl leading-none lg:text-6xl lg:leading-none font-semibold">
          {value}
        </span>
        <span className="mt-2 block text-sm text-ink-2">{label}</span>
      </p>
    );
  }
  return (
    <Link href={href} className="group block py-4 text-ink no-underline hover:text-blue">
      <span className="block font-serif text-4xl leading-none lg:text-6xl lg:leading-none font-semibold">
        {value}
      </span>
      <span className="mt-2 block text-sm text-ink-2 underline decoration-line-2 decoration-1 underline-offset-4 group-hover:text-blue group-hover:decoration-current">
        {label}
      </span>
    </Link>
  );
}
