"use client";
import { Button, ButtonRow } from "@/components/ui/button";
import { site } from "@/lib/messages/site";

type BrokenPageProps = { reference?: string; retry: () => void };

/** Says that a page failed, that nothing saved is lost, and under which number the failure is on record. */
export function BrokenPage({ reference, retry }: BrokenPageProps) {
  return (
    <div className="py-8">
      <h1 className="text-3xl">{site.error.title}</h1>
      <p className="mt-4 max-w-measure text-ink-2">{site.error.text}</p>
      {reference ? <p className="mt-2 text-sm text-ink-3">{site.error.reference(reference)}</p> : null}
      <ButtonRow>
        <Button onClick={retry}>{site.error.retry}</Button>
        <a href="/" className="inline-block py-2">
          {site.notFound.home}
        </a>
      </ButtonRow>
    </div>
  );
}
