import {
  allowedPlaceholders,
  isPlaceholder,
  NOTICE_RULES,
  type NoticeText,
  type NoticeTextId,
  type Placeholder,
} from "./templates";

/** Finished words by placeholder; `items` become a paragraph each. A missing or blank one is an error where a text needs it. */
export type NoticeValues = Partial<Record<Exclude<Placeholder, "items">, string>> & {
  items?: readonly string[];
};

/** Why a text cannot be issued. `paragraph` counts from 0, null for the title or the whole. */
export type NoticeProblem = {
  code:
    | "titleMissing"
    | "paragraphsMissing"
    | "unknownPlaceholder"
    | "placeholderNotAllowed"
    | "placeholderMissing"
    | "itemsNotAlone"
    | "braceOpen"
    | "valueMissing";
  placeholder: string | null;
  paragraph: number | null;
};

/** A notice that cannot be worded; what caused it must not happen without it. */
export class NoticeError extends Error {
  constructor(
    readonly template: NoticeTextId,
    readonly title: string,
    readonly problems: readonly NoticeProblem[],
  ) {
    super(
      `${template}: ${problems.map(({ code, placeholder }) => `${code} ${placeholder ?? ""}`).join(", ")}`,
    );
  }
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const namesIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);

/** What is wrong with a text before it is put in force; an empty list means it can be used. */
export function noticeProblems(template: NoticeTextId, { title, paragraphs }: NoticeText): NoticeProblem[] {
  const whole = (code: NoticeProblem["code"], placeholder: string | null = null): NoticeProblem => ({
    code,
    placeholder,
    paragraph: null,
  });
  const named = new Set([title, ...paragraphs].flatMap(namesIn));
  return [
    ...(title.trim() ? [] : [whole("titleMissing")]),
    ...(paragraphs.some((paragraph) => paragraph.trim()) ? [] : [whole("paragraphsMissing")]),
    ...wrongIn(template, title, null),
    ...paragraphs.flatMap((paragraph, index) => wrongIn(template, paragraph, index)),
    ...NOTICE_RULES[template].needs
      .filter((placeholder) => !named.has(placeholder))
      .map((placeholder) => whole("placeholderMissing", placeholder)),
  ];
}

function wrongIn(template: NoticeTextId, text: string, paragraph: number | null): NoticeProblem[] {
  const allowed: readonly string[] = allowedPlaceholders(template);
  const at = (code: NoticeProblem["code"], placeholder: string | null): NoticeProblem => ({
    code,
    placeholder,
    paragraph,
  });
  return [
    ...(/[{}]/.test(text.replaceAll(PLACEHOLDER, "")) ? [at("braceOpen", null)] : []),
    ...namesIn(text).flatMap((name) => {
      if (!isPlaceholder(name)) return [at("unknownPlaceholder", name)];
      if (!allowed.includes(name)) return [at("placeholderNotAllowed", name)];
      return name === "items" && text.trim() !== "{items}" ? [at("itemsNotAlone", name)] : [];
    }),
  ];
}

/** The text as it is sent. @throws NoticeError for a text or value that leaves a gap in it. */
export function renderNotice(template: NoticeTextId, text: NoticeText, values: NoticeValues): NoticeText {
  const problems = noticeProblems(template, text);
  if (problems.length > 0) throw new NoticeError(template, text.title, problems);
  const optional: readonly string[] = NOTICE_RULES[template].optional;
  const empty = (name: string) => !wordOf(values, name);
  const kept = text.paragraphs.filter(
    (paragraph) =>
      paragraph.trim() !== "" && !namesIn(paragraph).some((name) => optional.includes(name) && empty(name)),
  );
  const missing = [text.title, ...kept].flatMap((line, index) =>
    namesIn(line)
      .filter(empty)
      .map((placeholder) => ({
        code: "valueMissing" as const,
        placeholder,
        paragraph: index === 0 ? null : index - 1,
      })),
  );
  if (missing.length > 0) throw new NoticeError(template, text.title, missing);
  const fill = (line: string) => line.replaceAll(PLACEHOLDER, (_, name: string) => wordOf(values, name));
  return {
    title: fill(text.title),
    paragraphs: kept.flatMap((line) => (line.trim() === "{items}" ? (values.items ?? []) : [fill(line)])),
  };
}

function wordOf(values: NoticeValues, name: string): string {
  if (!isPlaceholder(name)) return "";
  return name === "items" ? (values.items ?? []).join("") : (values[name] ?? "").trim();
}
