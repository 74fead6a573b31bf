import { buttonClass } from "@/components/ui/button";
import { verify } from "@/lib/messages/register";

/** Takes a number as printed, in any width, case and spacing. */
export function VerifyForm({ typed = "", error }: { typed?: string; error?: string }) {
  return (
    <form action="/verify" method="get" className="max-w-xl" data-print="hidden">
      <label htmlFor="certificate-number" className="font-semibold">
        {verify.numberLabel}
      </label>
      <p id="certificate-number-hint" className="text-sm text-ink-2">
        {verify.numberHint}
      </p>
      {error ? (
        <p id="certificate-number-error" className="mt-1 font-semibold text-seal">
          {error}
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          id="certificate-number"
          name="number"
          type="text"
          required
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed}
          aria-describedby={`certificate-number-hint${error ? " certificate-number-error" : ""}`}
          aria-invalid={error ? true : undefined}
          className="min-h-12 min-w-0 grow basis-64 rounded-sm border border-edge bg-surface px-4 font-mono"
        />
        <button type="submit" className={`${buttonClass()} min-h-12 px-8`}>
          {verify.submit}
        </button>
      </div>
    </form>
  );
}
