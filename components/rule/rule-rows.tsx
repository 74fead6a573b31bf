import { Checkbox } from "@/components/form/choice-field";
import { type RuleRows, valueAt } from "@/lib/domain/rule-change/form-fields";
import { REMOVE } from "@/lib/domain/rule-change/read-form";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { optionName, placeName } from "@/lib/messages/rule-words";
import { ConfirmButton, evidenceOf } from "./evidence-fields";
import { RuleFieldInput } from "./rule-field";

const words = ruleChangeWords.section;

/** A list of like things: a group of fields each, one empty group to add another. */
export function RuleRowsInput({ field, document }: { field: RuleRows; document: unknown }) {
  const value = valueAt(document, field.path);
  const rows: unknown[] = Array.isArray(value) ? value : [];
  return (
    <div className="mb-10">
      <h2 className="mb-4 text-xl">{placeName(field.path)}</h2>
      {[...rows, null].map((row, index) => (
        <RowGroup
          key={`${field.path}.${index.toString()}`}
          field={field}
          row={row}
          name={`${field.path}.${index}`}
          title={row === null ? words.newRow : titleOf(field, row, index)}
        />
      ))}
    </div>
  );
}

/** A row is called by what it is, where its first column chooses that. */
function titleOf({ path, columns: [first] }: RuleRows, row: unknown, index: number): string {
  const chosen = first?.kind === "choice" ? valueAt(row, first.path) : null;
  const number = words.rowTitle(index + 1);
  return typeof chosen === "string" ? `${number} · ${optionName(`${path}.${first?.path}`, chosen)}` : number;
}

type RowGroupProps = { field: RuleRows; row: unknown; name: string; title: string };

function RowGroup({ field, row, name, title }: RowGroupProps) {
  const marked = evidenceOf(row);
  return (
    <fieldset className="mb-6 border border-line bg-surface px-5 pt-4 pb-1">
      <legend className="px-2 font-serif text-lg font-semibold">{title}</legend>
      <div className="grid gap-x-10 lg:grid-cols-2">
        {field.columns.map((column) => (
          <RuleFieldInput
            key={column.path}
            field={column}
            name={`${name}.${column.path}`}
            place={`${field.path}.${column.path}`}
            value={row === null ? undefined : valueAt(row, column.path)}
          />
        ))}
      </div>
      {row === null ? null : <Checkbox name={`${name}.${REMOVE}`} label={words.remove} />}
      {marked ? (
        <p className="mb-5">
          <ConfirmButton at={name} evidence={marked.evidence} />
        </p>
      ) : null}
    </fieldset>
  );
}
