import { ButtonLink } from "@/components/ui/button-link";
import type { BenchView } from "@/lib/domain/filing/bench-view";
import type { FilingAction } from "@/lib/domain/filing/transitions";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { bench } from "@/lib/messages/bench";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";

type ActionBarProps = {
  view: BenchView;
  /** The address of an act's page. */
  hrefOf: (action: FilingAction) => string;
  nextHref: string;
};

/** Exactly what this person may do now, each act saying what it causes, and the way to the next case. */
export function ActionBar({ view, hrefOf, nextHref }: ActionBarProps) {
  return (
    <div
      data-action-bar
      data-print="hidden"
      className="border-t-2 border-line-2 bg-paper py-4 lg:[@media(min-height:44rem)]:sticky lg:[@media(min-height:44rem)]:bottom-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <section aria-label={bench.actionsTitle} className="min-w-0 flex-1">
          {view.actions.length === 0 ? <p className="py-2 text-sm text-ink-2">{bench.noActions}</p> : null}
          <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
            {view.actions.map((action) => (
              <li key={action.action}>
                <Act {...action} view={view} href={hrefOf(action.action)} />
              </li>
            ))}
          </ul>
        </section>
        <p data-bench-next>
          <ButtonLink href={nextHref} variant="quiet">
            {bench.next}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

type ActProps = BenchView["actions"][number] & { view: BenchView; href: string };

function Act({ action, blockedBy, view, href }: ActProps) {
  const words = ACTION_WORDS[action];
  const [blocked] = blockedBy;
  if (blocked)
    return (
      <>
        <p className="font-semibold text-ink-3">
          {words.label}
          <span className="ml-2 text-sm font-normal">{bench.blocked}</span>
        </p>
        <p className="mt-1 text-xs text-ink-2">{REFUSAL_SENTENCES[blocked]}</p>
      </>
    );
  return (
    <>
      <ButtonLink href={href} variant={action === "approve" || action === "accept" ? "primary" : "quiet"}>
        {words.label}
      </ButtonLink>
      <p className="mt-1 text-xs text-ink-2">{words.effect(view.terms)}</p>
    </>
  );
}
