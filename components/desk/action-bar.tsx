import { Fragment } from "react";
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
  const possible = view.actions.filter(({ blockedBy }) => blockedBy.length === 0);
  const blocked = blockedOf(view).length;
  return (
    <div
      data-action-bar
      data-print="hidden"
      className="border-t-2 border-line-2 bg-paper py-4 lg:[@media(min-height:44rem)]:sticky lg:[@media(min-height:44rem)]:bottom-0 lg:[@media(min-height:44rem)]:max-h-[45vh] lg:[@media(min-height:44rem)]:overflow-y-auto"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <section aria-label={bench.actionsTitle} className="min-w-0 flex-1">
          {possible.length === 0 ? <p className="py-2 text-sm text-ink-2">{bench.noActions}</p> : null}
          <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
            {possible.map(({ action }) => (
              <li key={action}>
                <Act action={action} view={view} href={hrefOf(action)} />
              </li>
            ))}
          </ul>
        </section>
        <div className="sm:text-right">
          <p data-bench-next>
            <ButtonLink href={nextHref} variant="quiet">
              {bench.next}
            </ButtonLink>
          </p>
          {blocked > 0 ? (
            <p className="mt-2 text-xs">
              <a href={`#${BLOCKED}`} className="inline-block py-1">
                {bench.blocked(blocked)}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}

const BLOCKED = "blocked-acts";

/** Acts of this person's post that the case is not ready for, each with everything that it waits for. */
export function BlockedActs({ view }: { view: BenchView }) {
  const blocked = blockedOf(view);
  if (blocked.length === 0) return null;
  return (
    <section id={BLOCKED} tabIndex={-1} data-print="hidden" className="border-t border-line py-4 text-sm">
      <h2 className="text-base">{bench.blockedTitle}</h2>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-[auto_minmax(0,1fr)]">
        {blocked.map(({ action, blockedBy }) => (
          <Fragment key={action}>
            <dt className="text-ink-3">{ACTION_WORDS[action].label}</dt>
            <dd className="mb-2 text-ink-2 sm:mb-1">
              {blockedBy.map((guard) => REFUSAL_SENTENCES[guard]).join("")}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

const blockedOf = ({ actions }: BenchView) => actions.filter(({ blockedBy }) => blockedBy.length > 0);

type ActProps = { action: FilingAction; view: BenchView; href: string };

function Act({ action, view, href }: ActProps) {
  const words = ACTION_WORDS[action];
  return (
    <>
      <ButtonLink href={href} variant={action === "approve" || action === "accept" ? "primary" : "quiet"}>
        {words.label}
      </ButtonLink>
      <p className="mt-1 text-xs text-ink-2">{words.effect(view.terms)}</p>
    </>
  );
}
