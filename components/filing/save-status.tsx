"use client";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { filing } from "@/lib/messages/filing";
import type { SaveState } from "./autosaver";

const WORDS: Record<Exclude<SaveState["kind"], "saved" | "quiet">, string> = {
  typing: filing.typing,
  saving: filing.saving,
  retrying: filing.notSaved,
  conflict: filing.conflictHint,
  signedOut: filing.signedOut,
};

const URGENT: readonly SaveState["kind"][] = ["retrying", "conflict", "signedOut"];

/** One line that always says whether what was typed is safe. */
export function SaveStatus({ state }: { state: SaveState }) {
  const urgent = URGENT.includes(state.kind);
  return (
    <p role="status" className={`min-h-7 text-sm ${urgent ? "font-semibold text-seal" : "text-ink-3"}`}>
      {state.kind === "saved" ? filing.savedAt(state.time) : null}
      {state.kind === "saved" || state.kind === "quiet" ? null : WORDS[state.kind]}
      {state.kind === "signedOut" ? (
        <Link href="/sign-in" target="_blank" className="ml-3">
          {filing.signIn}
        </Link>
      ) : null}
    </p>
  );
}

/** Offers what an earlier visit could not save. */
export function LocalCopyOffer({
  time,
  onClose,
}: {
  time: string;
  onClose: (act: "restore" | "forget") => void;
}) {
  return (
    <div role="status" className="mb-8 max-w-measure border-l-4 border-amber bg-amber-wash px-5 py-4">
      <p>{filing.localCopy(time)}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => onClose("restore")}>{filing.restore}</Button>
        <Button variant="quiet" onClick={() => onClose("forget")}>
          {filing.discardLocal}
        </Button>
      </p>
    </div>
  );
}
