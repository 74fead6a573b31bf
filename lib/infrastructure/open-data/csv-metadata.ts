import "server-only";
import type { Resource } from "../../domain/open-data/resources";
import { RESOURCE_NAMES, RESOURCE_TEXTS } from "../../messages/open-data";
import { tableOf } from "../../messages/open-data-table";
import { publicAddress } from "../public-address";

/** What the columns of a resource's CSV are, in the words of CSV on the Web. */
export function csvMetadata(resource: Resource): Record<string, unknown> {
  const keyed = resource === "consortia" ? "number" : "id";
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
    url: publicAddress(`/api/v1/${resource}.csv`),
    "dc:title": RESOURCE_NAMES[resource],
    "dc:description": RESOURCE_TEXTS[resource],
    "dc:license": { "@id": publicAddress("/open-data") },
    dialect: { encoding: "utf-8", header: true, delimiter: ",", lineTerminators: ["\r\n"] },
    tableSchema: {
      columns: tableOf(resource).map(({ name, title, datatype, separator }) => ({
        name,
        titles: title,
        datatype,
        ...(separator ? { separator } : {}),
        ...(name === keyed ? { required: true } : {}),
      })),
      primaryKey: keyed,
    },
  };
}
