import type { Choice, DraftView } from "@/lib/domain/filing/draft-view";
import { askedFields } from "@/lib/domain/filing/section-form";
import {
  type DictionaryKind,
  type Field,
  listOf,
  type SectionId,
  type Typed,
  textOf,
} from "@/lib/domain/filing/sections";
import type { TrackClause } from "@/lib/domain/measure/track";
import { filing } from "@/lib/messages/filing";
import { fieldWords } from "@/lib/messages/filing-fields";

/** How one field of a section is shown: plain data that server and browser share. */
export type FieldView = {
  name: string;
  label: string;
  hint?: string;
  control: "text" | "longText" | "date" | "money" | "number" | "select" | "radio" | "checks" | "flag";
  options: Choice[];
  /** Suggestions of a free text. */
  suggestions?: string[];
  optional: boolean;
  max?: number;
  /** Asked only while another field of the section has this value. */
  when?: { field: string; is: string };
  /** A group of fields begins here. */
  heading?: { title: string; lead: string };
};

type FieldContext = {
  clauses: readonly TrackClause[];
  terms: Partial<Record<DictionaryKind, Choice[]>>;
  units: Choice[];
};

/** What the fields of a draft offer: its measure's clauses, today's terms, its own units. */
export const fieldContext = ({ track, terms, lead, members }: DraftView): FieldContext => ({
  clauses: track.clauses,
  terms,
  units: [
    { value: "lead", label: filing.leadUnit(lead.name) },
    ...members.map(({ id, name }) => ({ value: id, label: name })),
  ],
});

const CONTROLS: Record<Field["kind"], FieldView["control"]> = {
  text: "text",
  longText: "longText",
  date: "date",
  year: "number",
  telephone: "text",
  email: "text",
  creditCode: "text",
  flag: "flag",
  money: "money",
  integer: "number",
  choice: "radio",
  choices: "checks",
  term: "select",
  terms: "checks",
  unit: "select",
  units: "checks",
};

/** Choices beyond this many are a list to open, not a row of buttons. */
const MOST_RADIOS = 5;

function optionsOf(field: Field, labels: Readonly<Record<string, string>>, context: FieldContext): Choice[] {
  if (field.kind === "choice" || field.kind === "choices")
    return field.options.map((value) => ({ value, label: labels[value] ?? value }));
  if (field.kind === "term" || field.kind === "terms") return context.terms[field.dictionary] ?? [];
  return field.kind === "unit" || field.kind === "units" ? context.units : [];
}

function hintOf(section: SectionId, field: Field, hint: string | undefined): string | undefined {
  const { when } = field;
  const words = when && fieldWords(section, when.field);
  if (!when || !words) return hint;
  return `${filing.onlyWhen(words.label, words.options?.[when.is] ?? when.is)}${hint ?? ""}`;
}

/** The fields of a section as its form, its print and its check page show them. */
export function fieldViews(section: SectionId, context: FieldContext): FieldView[] {
  const clauses = new Map(context.clauses.map((clause) => [`clause_${clause.id}`, clause]));
  const asked = askedFields(
    section,
    context.clauses.map(({ id }) => id),
  );
  const firstClause = asked.find(([name]) => clauses.has(name))?.[0];
  return asked.map(([name, field]) => {
    const words = fieldWords(section, name);
    const options = optionsOf(field, words?.options ?? {}, context);
    const control = CONTROLS[field.kind];
    const clause = clauses.get(name);
    return {
      name,
      label: words?.label ?? name,
      hint: hintOf(section, field, words?.hint),
      control: control === "radio" && options.length > MOST_RADIOS ? "select" : control,
      options,
      ...(section === "platforms" && name === "category"
        ? { suggestions: [...new Set((context.terms.platformCategory ?? []).map(({ label }) => label))] }
        : {}),
      optional: clause ? !clause.required : !field.required && !field.when,
      max: field.max,
      when: field.when,
      ...(name === firstClause ? { heading: { title: filing.clauses, lead: filing.clausesLead } } : {}),
    };
  });
}

/** A stored value in the words of its field; empty where nothing was typed. */
export function shownText(view: FieldView, typed: Typed | undefined): string {
  if (view.control === "flag") return textOf(typed) === "yes" ? "✓" : "";
  const label = (value: string): string =>
    view.options.find((option) => option.value === value)?.label ?? value;
  if (view.options.length > 0) return listOf(typed).map(label).join("、");
  const text = textOf(typed);
  return view.control === "money" && text !== "" ? filing.wan(text) : text;
}

/** The options of a field with what is stored beside them: a term that went out of use stays visible. */
export function optionsWith(view: FieldView, typed: Typed | undefined): Choice[] {
  const known = new Set(view.options.map(({ value }) => value));
  const gone = listOf(typed).filter((value) => !known.has(value));
  return [...view.options, ...gone.map((value) => ({ value, label: value }))];
}
