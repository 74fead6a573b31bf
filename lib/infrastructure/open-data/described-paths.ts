import { COUNTINGS } from "../../domain/calendar/working-days";
import { LIMITS } from "../../domain/open-data/query";
import { apiWords } from "../../messages/open-data";
import { get, JSON_TYPE, type Operation, type Parameter, type Schema } from "./described-operation";

const day: Schema = { type: "string", format: "date" };
const count: Schema = { type: "integer", minimum: 0 };
const list = (name: string): Schema => ({
  type: "array",
  items: { $ref: `#/components/schemas/${name}` },
});
const query = (name: string, description: string, schema: Schema): Parameter => ({
  name,
  in: "query",
  description,
  schema,
});
const required = (parameter: Parameter, example: string | number): Parameter => ({
  ...parameter,
  required: true,
  example,
});

const statistics: Schema = {
  type: "object",
  required: ["asOf", "consortia", "institutions", "platforms", "definitions"],
  properties: {
    asOf: day,
    consortia: count,
    institutions: count,
    platforms: {
      type: "object",
      properties: { national: count, ministerialAndAbove: count, regional: count },
    },
    parts: { type: "object" },
    definitions: { type: "object" },
  },
};

const term: Schema = {
  type: "object",
  properties: {
    from: day,
    days: count,
    counting: { type: "string", enum: [...COUNTINGS] },
    end: day,
  },
};

/** Paths of the interface beside those of the resources. */
export const OTHER_PATHS: Readonly<Record<string, Operation>> = {
  "/api/v1/changes": get(apiWords.changes, {
    parameters: [
      query("after", apiWords.changesNext, { type: "string", pattern: "^\\d{1,18}-\\d{1,18}$" }),
      query("limit", apiWords.parameters.limit ?? "", {
        type: "integer",
        minimum: LIMITS.least,
        maximum: LIMITS.most,
        default: LIMITS.most,
      }),
    ],
    content: {
      [JSON_TYPE]: {
        type: "object",
        required: ["hasMore", "next", "changes"],
        properties: {
          hasMore: { type: "boolean", description: apiWords.hasMore },
          next: { type: ["string", "null"], format: "uri", description: apiWords.changesNext },
          changes: list("change"),
        },
      },
    },
    problems: ["400"],
  }),
  "/api/v1/dumps": get(apiWords.dumps, {
    parameters: [],
    content: { [JSON_TYPE]: { type: "object", properties: { dumps: list("dump") } } },
    problems: [],
  }),
  "/api/v1/dumps/{name}": get(apiWords.dump, {
    parameters: [
      { name: "name", in: "path", required: true, description: apiWords.dump, schema: { type: "string" } },
    ],
    content: { "application/gzip": { type: "string" } },
    problems: ["404"],
  }),
  "/api/v1/statistics": get(apiWords.statistics, {
    parameters: [
      query("asOf", apiWords.asOf, day),
      query("province", apiWords.statisticsProvince, { type: "string", pattern: "^[a-z]{2,16}$" }),
    ],
    content: { [JSON_TYPE]: statistics },
    problems: ["400"],
  }),
  "/api/v1/working-days": get(apiWords.workingDays, {
    parameters: [
      required(query("from", apiWords.from, day), "2023-02-09"),
      required(query("days", apiWords.days, { type: "integer", minimum: 1, maximum: 400 }), 5),
      required(query("counting", apiWords.counting, { type: "string", enum: [...COUNTINGS] }), "first-day"),
    ],
    content: { [JSON_TYPE]: term },
    problems: ["400", "422"],
  }),
  "/api/v1/credit-codes/{code}": get(apiWords.creditCode, {
    parameters: [
      {
        name: "code",
        in: "path",
        required: true,
        description: apiWords.creditCode,
        schema: { type: "string" },
      },
    ],
    content: { [JSON_TYPE]: { type: "object", required: ["code", "valid", "problems"] } },
    problems: [],
  }),
  "/api/v1/openapi.json": get(apiWords.openapi, {
    parameters: [],
    content: { [JSON_TYPE]: { type: "object" } },
    problems: [],
  }),
  "/api/v1/catalog.jsonld": get(apiWords.catalog, {
    parameters: [],
    content: { "application/ld+json": { type: "object" } },
    problems: [],
  }),
};
