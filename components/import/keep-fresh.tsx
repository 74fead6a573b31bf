"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const SECONDS = 3;

/** Reads the page again while rows are being written; without scripts its link does. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), SECONDS * 1000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
