"use client";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { TAKE_STORED, takeName } from "@/lib/domain/filing/editing";
import { listOf, type Typed } from "@/lib/domain/filing/sections";
import { filing } from "@/lib/messages/filing";
import { type FieldView, shownText } from "./field-view";

type Texts = Readonly<Record<string, Typed>>;

type ConflictComparisonProps = {
  views: FieldView[];
  mine: Texts;
  stored: Texts;
  /** Fields of single sections are chosen one by one; rows only as a whole. */
  byField: boolean;
  rowName: string;
  storedHref: string;
};

const sameText = (a: Typed | undefined, b: Typed | undefined): boolean =>
  listOf(a).join("\n") === listOf(b).join("\n");

type Difference = { name: string; label: string; view: FieldView };

function differences({ views, mine, stored, rowName }: ConflictComparisonProps): Difference[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(stored)])];
  return names.flatMap((name) => {
    const [row, field] = /^(\d+)\.(.+)$/.exec(name)?.slice(1) ?? [null, name];
    const view = views.find((candidate) => candidate.name === field);
    if (!view || sameText(mine[name], stored[name])) return [];
    const place = row === null ? "" : `${filing.rowTitle(rowName, Number(row) + 1)} · `;
    return [{ name, label: `${place}${view.label}`, view }];
  });
}

/** Both texts after somebody else saved first; nothing is lost until the sender chooses. */
export function ConflictComparison(props: ConflictComparisonProps) {
  const { mine, stored, byField, storedHref } = props;
  return (
    <section className="mb-10 border-2 border-seal bg-surface px-5 py-5" aria-labelledby="conflict-title">
      <h2 id="conflict-title" className="text-xl">
        {filing.conflictTitle}
      </h2>
      <p className="mt-1 mb-5 max-w-measure text-ink-2">{filing.conflictLead}</p>
      {differences(props).map(({ name, label, view }) => (
        <fieldset key={name} className="border-t border-line py-4">
          <legend className="float-left mb-2 w-full font-semibold">{label}</legend>
          <div className="clear-both grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <Side
              title={filing.conflictMine}
              text={shownText(view, mine[name])}
              choice={byField ? { name: takeName(name), value: "mine", checked: true } : null}
            />
            <Side
              title={filing.conflictStored}
              text={shownText(view, stored[name])}
              choice={byField ? { name: takeName(name), value: TAKE_STORED, checked: false } : null}
            />
          </div>
        </fieldset>
      ))}
      <ButtonRow>
        <SubmitButton name="do" value="save">
          {byField ? filing.save : filing.conflictKeepMine}
        </SubmitButton>
        <ButtonLink href={storedHref} variant="quiet">
          {filing.conflictTakeStored}
        </ButtonLink>
      </ButtonRow>
    </section>
  );
}

type SideProps = {
  title: string;
  text: string;
  choice: { name: string; value: string; checked: boolean } | null;
};

function Side({ title, text, choice }: SideProps) {
  const body = (
    <span className="block">
      <span className="block text-sm text-ink-3">{title}</span>
      <span className="block whitespace-pre-line">{text || filing.empty}</span>
    </span>
  );
  if (!choice) return <div className="min-w-0">{body}</div>;
  return (
    <label className="flex min-w-0 cursor-pointer items-start gap-3">
      <input
        type="radio"
        name={choice.name}
        value={choice.value}
        defaultChecked={choice.checked}
        className="mt-1 size-6 shrink-0"
      />
      {body}
    </label>
  );
}
