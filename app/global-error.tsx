"use client";
import { BrokenPage } from "@/components/layout/broken-page";
import { Document } from "@/components/layout/document";
import { MainContent } from "@/components/layout/main-content";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <Document>
      <MainContent>
        <BrokenPage reference={error.digest} retry={reset} />
      </MainContent>
    </Document>
  );
}
