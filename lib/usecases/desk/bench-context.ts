import type { Db } from "../../data/client";
import { termNames } from "../../data/dictionaries";
import { isSectionId } from "../../domain/filing/address";
import type { BenchField, BenchFinding, BenchMark } from "../../domain/filing/bench-view";
import type { Problem } from "../../domain/filing/check";
import type { Difference } from "../../domain/filing/differences";
import {
  type DictionaryKind,
  type Field,
  listOf,
  rowsOf,
  sectionOf,
  valuesOf,
} from "../../domain/filing/sections";
import type { Snapshot } from "../../domain/filing/snapshot";
import { maskEmail, maskName, maskPhone } from "../../domain/mask";
import { type CheckContext, problemSentence } from "../../messages/checks";
import { documents } from "../../messages/documents";
import { fieldWord } from "../../messages/field-word";

/** What turns the typed values of a version into what a reviewer reads. */
export type BenchContext = {
  snapshot: Snapshot;
  check: CheckContext;
  problems: readonly Problem[];
  differences: readonly Difference[];
  marks: ReadonlyMap<string, BenchMark>;
  terms: ReadonlyMap<string, string>;
};

type Options = Readonly<Record<string, string>> | undefined;

const unitName = ({ snapshot }: BenchContext, id: string): string | undefined =>
  id === "lead" ? snapshot.lead.name : snapshot.members.find((member) => member.id === id)?.name;

const masked = (field: Field, text: string): string => {
  if (field.kind === "telephone") return maskPhone(text);
  return field.kind === "email" ? maskEmail(text) : maskName(text);
};

/** One typed text as words; personal data never leave unmasked. */
function wordOf(context: BenchContext, field: Field | null, options: Options, text: string): string {
  if (!field) return text;
  if (field.personal) return masked(field, text);
  return fieldWord(text, field, {
    options,
    term: (code) => ("dictionary" in field ? context.terms.get(`${field.dictionary}:${code}`) : undefined),
    unit: (id) => unitName(context, id),
  });
}

export const findingsAt = ({ problems, check }: BenchContext, address: string): BenchFinding[] =>
  problems
    .filter((problem) => problem.address === address)
    .map((problem) => ({ severity: problem.severity, sentence: problemSentence(problem, check) }));

type FieldSource = {
  address: string;
  label: string;
  texts: readonly string[];
  field?: Field | null;
  options?: Options;
  judged?: boolean;
};

/** One judged thing with its words, findings, change and mark. */
export function benchField(context: BenchContext, source: FieldSource): BenchField {
  const { address, label, texts, field = null, options, judged = true } = source;
  const say = (items: readonly string[]) => items.map((text) => wordOf(context, field, options, text));
  const change = context.differences.find((difference) => difference.address === address);
  return {
    address,
    label,
    values: say(texts),
    masked: field?.personal === true && texts.length > 0,
    long: field?.kind === "longText",
    findings: findingsAt(context, address),
    change: change
      ? {
          kind: change.kind,
          before: say(change.before).join(documents.listSeparator),
          after: say(change.after).join(documents.listSeparator),
        }
      : null,
    judged,
    mark: context.marks.get(address) ?? null,
  };
}

/** Names of the dictionary terms two versions use, as `dictionary:code`. */
export async function termsOf(snapshots: readonly Snapshot[], db: Db): Promise<Map<string, string>> {
  const codes = new Map<DictionaryKind, string[]>();
  for (const { sections } of snapshots)
    for (const [id, values] of Object.entries(sections)) {
      if (!isSectionId(id)) continue;
      const rows = [valuesOf(values), ...rowsOf(values)];
      for (const [name, field] of Object.entries(sectionOf(id).fields))
        if (field.kind === "term" || field.kind === "terms")
          codes.set(field.dictionary, [
            ...(codes.get(field.dictionary) ?? []),
            ...rows.flatMap((row) => listOf(row[name])),
          ]);
    }
  const names = await Promise.all(
    [...codes].map(async ([kind, typed]) =>
      [...(await termNames(kind, typed, db))].map(([code, name]) => [`${kind}:${code}`, name] as const),
    ),
  );
  return new Map(names.flat());
}
