import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { type Asked, readAsked } from "../../domain/open-data/query";
import type { DumpFormat, Resource, Row } from "../../domain/open-data/resources";
import { fileStore } from "../files/file-store";
import { csvChunks, linkedLines } from "./encoders";
import { addressedBatches } from "./rows";

export type StoredDump = { sha256: string; size: number; rows: number };

const CHUNKS = { csv: csvChunks, jsonld: linkedLines };

/** Writes every row of a resource, compressed, into the file store; flat in memory however many there are. */
export async function storeDump(resource: Resource, format: DumpFormat): Promise<StoredDump> {
  const counter = { rows: 0 };
  const chunks = CHUNKS[format](resource, counted(addressedBatches(whole(resource)), counter));
  const zipped = Readable.from(chunks, { objectMode: false }).compose(createGzip({ level: 9 }));
  const stored = await fileStore.put(zipped as Readable);
  return { ...stored, rows: counter.rows };
}

function whole(resource: Resource): Asked {
  const read = readAsked(resource, "");
  if (!read.ok) throw new Error("the empty query is read");
  return read.asked;
}

async function* counted(batches: AsyncIterable<Row[]>, counter: { rows: number }): AsyncGenerator<Row[]> {
  for await (const rows of batches) {
    counter.rows += rows.length;
    yield rows;
  }
}
