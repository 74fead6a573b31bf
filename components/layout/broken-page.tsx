"use client";
import { Button, ButtonRow } from "@/components/ui/button";
import { brokenPage } from "@/lib/messages/broken-page";

type BrokenPageProps = { reference?: string; retry: () => void };

/** Says that a page failed, that nothing saved is lost, and under which number the failure is on record. */
export function BrokenPage({ reference, retry }: BrokenPageProps) {
  return (
    <div className="py-8">
      <h1 className="text-3xl">{brokenPage.title}</h1>
      <p className="mt-4 max-w-measure text-ink-2">{brokenPage.text}</p>
      {reference ? <p className="mt-2 text-sm text-ink-3">{brokenPage.reference(reference)}</p> : null}
      <ButtonRow>
        <Button onClick={retry}>{brokenPage.retry}</Button>
        <a href="/" className="inline-block py-2">
          {brokenPage.home}
        </a>
      </ButtonRow>
    </div>
  );
}
