import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { register } from "@/lib/messages/register";

/** Nothing fits: what to try, and names that come near. */
export function NoConsortia({ near }: { near: readonly { number: string; name: string }[] }) {
  return (
    <div className="border-t-2 border-ink pt-6">
      <h3 className="text-xl">{register.emptyTitle}</h3>
      {near.length > 0 ? (
        <>
          <p className="mt-4 text-ink-2">{register.near}</p>
          <ul className="mt-1 border-t border-line">
            {near.map((entry) => (
              <li key={entry.number} className="border-b border-line py-2.5">
                <Link href={`/consortia/${entry.number}`}>{entry.name}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ul className="mt-5 max-w-measure list-disc pl-6 text-ink-2">
        {register.emptyHelp.map((line) => (
          <li key={line} className="py-0.5">
            {line}
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <ButtonLink href="/consortia" variant="quiet">
          {register.emptyWhole}
        </ButtonLink>
      </p>
    </div>
  );
}
