import { z } from "zod";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { type Resource, ROW_SCHEMAS } from "@/lib/domain/open-data/resources";
import { FIELD_MEANINGS, RESOURCE_NAMES } from "@/lib/messages/open-data";
import { openData } from "@/lib/messages/open-data-page";

type Property = { type?: string; format?: string; anyOf?: Property[] };
type Field = { name: string; meaning: string; type: string };

/** The kind of a value in words; what may be absent is told by what it is when present. */
function typeOf({ type, format, anyOf }: Property): string {
  const [first] = anyOf ?? [];
  return first ? typeOf(first) : (openData.types[format ?? type ?? ""] ?? openData.types.string ?? "");
}

function fieldsOf(resource: Resource): Field[] {
  const { properties = {} } = z.toJSONSchema(ROW_SCHEMAS[resource]);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    meaning: FIELD_MEANINGS[resource][name] ?? "",
    type: typeOf(property as Property),
  }));
}

/** The fields of a resource's rows with their meaning, taken from the schema that the rows go through. */
export function OpenDataFields({ resource }: { resource: Resource }) {
  const title = openData.fieldsOf(RESOURCE_NAMES[resource]);
  return (
    <Details summary={title}>
      <Table
        caption={title}
        captionHidden
        columns={[
          {
            key: "name",
            header: openData.fieldColumns.name,
            cell: ({ name }: Field) => <code className="font-mono text-sm">{name}</code>,
          },
          { key: "meaning", header: openData.fieldColumns.meaning, cell: ({ meaning }) => meaning },
          { key: "type", header: openData.fieldColumns.type, cell: ({ type }) => type },
        ]}
        rows={fieldsOf(resource)}
        rowKey={({ name }) => name}
      />
    </Details>
  );
}
