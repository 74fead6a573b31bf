import { openBatches } from "../../data/open-data";
import type { OpenRow } from "../../data/open-data-rows";
import type { Asked } from "../../domain/open-data/query";
import { PAGE_PATHS, type Resource, type Row } from "../../domain/open-data/resources";
import { publicAddress } from "../public-address";

/** Permanent address of a record's page. */
export const pageAddress = (resource: Resource, key: string): string =>
  publicAddress(`${PAGE_PATHS[resource]}/${encodeURIComponent(key)}`);

/** A row with its address. */
export function addressed(resource: Resource, row: OpenRow<Resource>): Row {
  const { number, id } = row as { number?: string; id?: string };
  const key = (resource === "consortia" ? number : id) ?? "";
  return { ...row, url: pageAddress(resource, key) } as Row;
}

/** Every row asked for, batch by batch. */
export async function* addressedBatches(asked: Asked): AsyncGenerator<Row[]> {
  for await (const rows of openBatches(asked)) yield rows.map((row) => addressed(asked.resource, row));
}
