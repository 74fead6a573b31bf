"use client";
import { SubmitButton } from "@/components/form/submit-button";
import { formName } from "@/lib/domain/filing/address";
import type { Typed } from "@/lib/domain/filing/sections";
import { filing } from "@/lib/messages/filing";
import { type FieldView, shownText } from "./field-view";
import { SectionField } from "./section-field";

export type FieldsProps = {
  views: FieldView[];
  texts: Readonly<Record<string, Typed>>;
  problems: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, string>>;
  /** Names that may be changed; null means all. */
  open: readonly string[] | null;
};

/** The fields of a section or of one of its rows; those that are closed are read, not asked. */
export function SectionFields({
  views,
  texts,
  problems,
  sources,
  open,
  row = null,
}: FieldsProps & { row?: number | null }) {
  return views.map((view) => {
    const name = formName(row, view.name);
    return (
      <div key={name}>
        {view.heading ? (
          <div className="mt-12 mb-6 max-w-measure border-t border-line-2 pt-6">
            <h2 className="text-xl">{view.heading.title}</h2>
            <p className="mt-1 text-ink-2">{view.heading.lead}</p>
          </div>
        ) : null}
        {open === null || open.includes(name) ? (
          <SectionField
            view={view}
            name={name}
            typed={texts[name]}
            problem={problems[name]}
            source={sources[name]}
          />
        ) : (
          <ClosedField view={view} typed={texts[name]} />
        )}
      </div>
    );
  });
}

function ClosedField({ view, typed }: { view: FieldView; typed: Typed | undefined }) {
  return (
    <div className="mb-7 max-w-measure text-ink-2">
      <p className="text-sm text-ink-3">{view.label}</p>
      <p className="whitespace-pre-line">{shownText(view, typed) || filing.empty}</p>
    </div>
  );
}

type RowsProps = FieldsProps & { rowName: string; count: number; most: number };

/** Rows of a repeated section, each with its own buttons; works by plain posts. */
export function SectionRows({ rowName, count, most, ...fields }: RowsProps) {
  const rows = Array.from({ length: count }, (_, row) => row);
  const movable = fields.open === null;
  return (
    <>
      {count === 0 ? <p className="mb-6 text-ink-2">{filing.noRows(rowName)}</p> : null}
      {rows.map((row) => (
        <fieldset key={row} id={`row-${row}`} className="mb-10 border-t border-line-2 pt-5">
          <legend className="sr-only">{filing.rowTitle(rowName, row + 1)}</legend>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-xl">{filing.rowTitle(rowName, row + 1)}</h2>
            {movable ? <RowButtons row={row} last={row === count - 1} /> : null}
          </div>
          <SectionFields {...fields} row={row} />
        </fieldset>
      ))}
      {movable && count < most ? (
        <SubmitButton variant="quiet" name="do" value="add">
          {filing.addRow(rowName)}
        </SubmitButton>
      ) : null}
      {count >= most ? <p className="text-sm text-ink-3">{filing.rowsFull(most)}</p> : null}
    </>
  );
}

function RowButtons({ row, last }: { row: number; last: boolean }) {
  return (
    <div className="flex flex-wrap gap-2">
      {row > 0 ? (
        <SubmitButton variant="quiet" name="do" value={`up.${row}`}>
          {filing.moveUp}
        </SubmitButton>
      ) : null}
      {last ? null : (
        <SubmitButton variant="quiet" name="do" value={`down.${row}`}>
          {filing.moveDown}
        </SubmitButton>
      )}
      <SubmitButton variant="danger" name="do" value={`remove.${row}`}>
        {filing.removeRow}
      </SubmitButton>
    </div>
  );
}
