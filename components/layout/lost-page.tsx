import Link from "next/link";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { site } from "@/lib/messages/site";

/** Says that an address leads nowhere and where to go on. */
export function LostPage() {
  return (
    <div className="py-8">
      <h1 className="text-3xl">{site.notFound.title}</h1>
      <p className="mt-4 max-w-measure text-ink-2">{site.notFound.text}</p>
      <ButtonRow>
        <ButtonLink href="/consortia">{site.notFound.search}</ButtonLink>
        <Link href="/" className="inline-block py-2">
          {site.notFound.home}
        </Link>
      </ButtonRow>
    </div>
  );
}
