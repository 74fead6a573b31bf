import { apiWords } from "../../messages/open-data";

export const JSON_TYPE = "application/json";

/** A JSON Schema of draft 2020-12, as far as it is written here. */
export type Schema = { [keyword: string]: unknown; properties?: Record<string, object> };

export type Parameter = {
  name: string;
  in: "query" | "path";
  required?: true;
  description: string;
  schema: Schema;
  example?: string | number;
};

export type Operation = {
  get: { summary: string; parameters?: readonly Parameter[]; responses: Record<string, object> };
};

type Described = {
  parameters: readonly Parameter[];
  content: Readonly<Record<string, Schema>>;
  problems: readonly ("400" | "404" | "406" | "422")[];
};

const PROBLEM_TEXTS = {
  "400": apiWords.refused,
  "404": apiWords.missing,
  "406": apiWords.notAcceptable,
  "422": apiWords.refused,
  "429": apiWords.tooMany,
} as const;

const problemAnswer = (status: keyof typeof PROBLEM_TEXTS) => ({
  description: PROBLEM_TEXTS[status],
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
});

/** What a path answers to GET: its contents, and the problems it tells. */
export function get(summary: string, { parameters, content, problems }: Described): Operation {
  const bodies = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  const refusals = [...problems, "429" as const].map((status) => [status, problemAnswer(status)]);
  return {
    get: {
      summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        "200": { description: apiWords.ok, content: Object.fromEntries(bodies) },
        "304": { description: apiWords.notModified },
        ...Object.fromEntries(refusals),
      },
    },
  };
}
