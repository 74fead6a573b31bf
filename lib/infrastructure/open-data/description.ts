import "server-only";
import { z } from "zod";
import { FORMATS } from "../../domain/open-data/negotiation";
import { LIMITS, parametersOf } from "../../domain/open-data/query";
import {
  changeSchema,
  dumpSchema,
  LIST_OF,
  RECORD_SCHEMAS,
  RESOURCES,
  type Resource,
  ROW_SCHEMAS,
} from "../../domain/open-data/resources";
import { LIST_RULES, PATTERNS } from "../../domain/register/query";
import {
  apiWords,
  CHANGE_MEANINGS,
  FIELD_MEANINGS,
  FORMAT_NAMES,
  RECORD_MEANINGS,
  RESOURCE_NAMES,
} from "../../messages/open-data";
import { get, JSON_TYPE, type Operation, type Parameter, type Schema } from "./described-operation";
import { OTHER_PATHS } from "./described-paths";

const schemaOf = (schema: z.ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return rest as Schema;
};

/** A row's schema with the meaning of each field. */
function meant(schema: z.ZodType, meanings: Readonly<Record<string, string>>): Schema {
  const whole = schemaOf(schema);
  const properties = Object.entries(whole.properties ?? {}).map(([name, property]) => [
    name,
    meanings[name] ? { ...property, description: meanings[name] } : property,
  ]);
  return { ...whole, properties: Object.fromEntries(properties) };
}

const filterSchema = (resource: Resource, name: string): Schema => {
  if (name === "q") return { type: "string", maxLength: 60 };
  if (name === "state") return { type: "string", enum: ["running", "ended"] };
  if (resource === "notices") return { type: "string", pattern: "^[a-z]{2,16}$" };
  const list = LIST_OF[resource];
  if (name === "sort") return { type: "string", enum: [...LIST_RULES[list].sorts] };
  const pattern = Object.entries(PATTERNS[list]).find(([filter]) => filter === name)?.[1];
  return { type: "string", ...(pattern ? { pattern: pattern.source } : {}) };
};

const parameter = (name: string, schema: Schema): Parameter => ({
  name,
  in: "query",
  description: apiWords.parameters[name] ?? name,
  schema,
});

const filters = (resource: Resource): Parameter[] =>
  parametersOf(resource).map((name) => parameter(name, filterSchema(resource, name)));

const paging: Parameter[] = [
  parameter("after", { type: "string", maxLength: 200 }),
  parameter("limit", {
    type: "integer",
    minimum: LIMITS.least,
    maximum: LIMITS.most,
    default: LIMITS.usual,
  }),
];

const keyOf = (resource: Resource): string => (resource === "consortia" ? "number" : "id");
const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const rowName = (resource: Resource): string => `${resource}Row`;
const recordName = (resource: Resource): string => `${resource}Record`;

function listOperation(resource: Resource): Operation {
  const page: Schema = {
    type: "object",
    required: ["total", "next", resource],
    properties: {
      total: { type: ["integer", "null"], description: apiWords.total },
      next: { type: ["string", "null"], format: "uri", description: apiWords.next },
      [resource]: { type: "array", items: reference(rowName(resource)) },
    },
  };
  return get(apiWords.list(RESOURCE_NAMES[resource]), {
    parameters: [...filters(resource), ...paging],
    content: {
      [JSON_TYPE]: page,
      [FORMATS.jsonld]: { type: "object" },
      [FORMATS.csv]: { type: "string" },
    },
    problems: ["400", "406"],
  });
}

function recordOperation(resource: Resource): Operation {
  const key: Parameter = {
    name: keyOf(resource),
    in: "path",
    required: true,
    description: FIELD_MEANINGS[resource][keyOf(resource)] ?? "",
    schema: { type: "string" },
  };
  return get(apiWords.one(RESOURCE_NAMES[resource]), {
    parameters: [key],
    content: { [JSON_TYPE]: reference(recordName(resource)), [FORMATS.jsonld]: { type: "object" } },
    problems: ["404", "406"],
  });
}

const exportPaths = (resource: Resource): [string, Operation][] => [
  ...Object.entries(FORMATS).map(([format, type]): [string, Operation] => [
    `/api/v1/${resource}.${format}`,
    get(apiWords.download(RESOURCE_NAMES[resource], FORMAT_NAMES[format as keyof typeof FORMATS]), {
      parameters: filters(resource),
      content: { [type]: format === "json" || format === "jsonld" ? { type: "object" } : { type: "string" } },
      problems: ["400"],
    }),
  ]),
  [
    `/api/v1/${resource}.csv-metadata.json`,
    get(apiWords.schema(RESOURCE_NAMES[resource]), {
      parameters: [],
      content: { "application/csvm+json": { type: "object" } },
      problems: [],
    }),
  ],
];

function paths(): Record<string, Operation> {
  const resources = RESOURCES.flatMap((resource): [string, Operation][] => [
    [`/api/v1/${resource}`, listOperation(resource)],
    [`/api/v1/${resource}/{${keyOf(resource)}}`, recordOperation(resource)],
    ...exportPaths(resource),
  ]);
  return { ...Object.fromEntries(resources), ...OTHER_PATHS };
}

function schemas(): Record<string, Schema> {
  const all = RESOURCES.flatMap((resource): [string, Schema][] => [
    [rowName(resource), meant(ROW_SCHEMAS[resource], FIELD_MEANINGS[resource])],
    [
      recordName(resource),
      meant(RECORD_SCHEMAS[resource], { ...FIELD_MEANINGS[resource], ...RECORD_MEANINGS[resource] }),
    ],
  ]);
  return {
    ...Object.fromEntries(all),
    change: meant(changeSchema, CHANGE_MEANINGS),
    dump: schemaOf(dumpSchema),
    problem: {
      type: "object",
      required: ["type", "status", "title"],
      properties: {
        type: { type: "string" },
        status: { type: "integer" },
        title: { type: "string" },
        detail: { type: "string" },
      },
    },
  };
}

type ReadPath = { path: string; summary: string; parameters: { name: string; description: string }[] };

const readPath = (path: string, { get: described }: Operation): ReadPath => ({
  path,
  summary: described.summary,
  parameters: (described.parameters ?? []).map(({ name, description }) => ({ name, description })),
});

/** Every path with what it answers and takes, for the page that people read; the files of a resource in one line. */
export function describedPaths(): ReadPath[] {
  const resources = RESOURCES.flatMap((resource) => [
    readPath(`/api/v1/${resource}`, listOperation(resource)),
    readPath(`/api/v1/${resource}/{${keyOf(resource)}}`, recordOperation(resource)),
    {
      path: `/api/v1/${resource}.{csv,xlsx,json,jsonld}`,
      summary: apiWords.files(RESOURCE_NAMES[resource]),
      parameters: [{ name: "", description: apiWords.sameFilters }],
    },
  ]);
  return [...resources, ...Object.entries(OTHER_PATHS).map(([path, operation]) => readPath(path, operation))];
}

type Site = { address: string; version: string; title: string; department: string };

/** The interface for programs in OpenAPI 3.1, made from the schemas that the answers themselves go through. */
export function describeApi({ address, version, title, department }: Site): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title,
      version,
      description: apiWords.description,
      contact: { name: department, url: address },
      license: { name: title, url: new URL("/open-data", address).toString() },
    },
    servers: [{ url: address }],
    paths: paths(),
    components: { schemas: schemas() },
  };
}
