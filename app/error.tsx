"use client";
import { BrokenPage } from "@/components/layout/broken-page";
import { MainContent } from "@/components/layout/main-content";

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function PageError({ error, reset }: PageErrorProps) {
  return (
    <MainContent>
      <BrokenPage reference={error.digest} retry={reset} />
    </MainContent>
  );
}
