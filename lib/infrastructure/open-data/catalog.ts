import "server-only";
import { FORMATS, type Format } from "../../domain/open-data/negotiation";
import { type Dump, RESOURCES, type Resource } from "../../domain/open-data/resources";
import { catalogWords, FORMAT_NAMES, RESOURCE_NAMES, RESOURCE_TEXTS } from "../../messages/open-data";
import { publicAddress } from "../public-address";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
const GZIPPED: Record<Dump["format"], Format> = { csv: "csv", jsonld: "jsonld" };

type Contents = {
  department: string;
  dumps: readonly Dump[];
  /** When the register changed last, in ISO 8601. */
  modified: string | null;
};

type Node = Record<string, unknown>;
const link = (path: string): Node => ({ "@id": publicAddress(path) });
const instant = (at: string): Node => ({ "@type": "xsd:dateTime", "@value": at });

const downloads = (resource: Resource): Node[] =>
  Object.entries(FORMATS).map(([format, type]) => ({
    "@type": "dcat:Distribution",
    "dct:title": `${RESOURCE_NAMES[resource]} ${FORMAT_NAMES[format as Format]}`,
    "dcat:accessURL": link(`/api/v1/${resource}`),
    "dcat:downloadURL": link(`/api/v1/${resource}.${format}`),
    "dcat:mediaType": { "@id": `${MEDIA_TYPE}${type}` },
    "dct:license": link("/open-data"),
    ...(format === "csv" ? { "dct:conformsTo": link(`/api/v1/${resource}.csv-metadata.json`) } : {}),
  }));

const dumped = ({ name, format, size, sha256, madeAt, url }: Dump): Node => ({
  "@type": "dcat:Distribution",
  "dct:title": name,
  "dcat:accessURL": link("/api/v1/dumps"),
  "dcat:downloadURL": { "@id": url },
  "dcat:mediaType": { "@id": `${MEDIA_TYPE}${FORMATS[GZIPPED[format]]}` },
  "dcat:compressFormat": { "@id": `${MEDIA_TYPE}application/gzip` },
  "dcat:byteSize": size,
  "dct:issued": instant(madeAt),
  "spdx:checksum": { "@type": "spdx:Checksum", "spdx:algorithm": "SHA-256", "spdx:checksumValue": sha256 },
  "dct:license": link("/open-data"),
});

const dataset = (resource: Resource, { dumps, modified }: Contents): Node => ({
  "@type": "dcat:Dataset",
  "@id": publicAddress(`/open-data#${resource}`),
  "dct:title": RESOURCE_NAMES[resource],
  "dct:description": RESOURCE_TEXTS[resource],
  "dct:accrualPeriodicity": { "@id": "http://purl.org/cld/freq/daily" },
  ...(modified ? { "dct:modified": instant(modified) } : {}),
  "dcat:keyword": catalogWords.keywords,
  "dcat:distribution": [
    ...downloads(resource),
    ...dumps.filter((dump) => dump.resource === resource).map(dumped),
  ],
});

/** The catalogue of the open data in DCAT. */
export function dataCatalog(contents: Contents): Node {
  return {
    "@context": CONTEXT,
    "@type": "dcat:Catalog",
    "@id": publicAddress("/open-data"),
    "dct:title": catalogWords.title,
    "dct:description": catalogWords.description,
    "dct:language": "zh",
    "dct:publisher": { "@type": "foaf:Organization", "foaf:name": contents.department },
    "dct:license": link("/open-data"),
    "dct:rights": catalogWords.licence,
    "dcat:service": {
      "@type": "dcat:DataService",
      "dcat:endpointURL": link("/api/v1"),
      "dcat:endpointDescription": link("/api/v1/openapi.json"),
    },
    "dcat:dataset": RESOURCES.map((resource) => dataset(resource, contents)),
  };
}
