import type { ImportKind } from "../../domain/import/fields";
import { CONSORTIA } from "./consortia";
import { INSTITUTIONS } from "./institutions";
import { PLATFORMS } from "./platforms";
import type { ImportStrategy } from "./strategy";

/** One kind's strategy with its own work sealed in: what it assessed, it alone writes. */
export type SealedStrategy = Pick<ImportStrategy<unknown>, "assess" | "undo"> & {
  run: (
    ...parts: [
      ...Parameters<ImportStrategy<unknown>["assess"]>,
      Parameters<ImportStrategy<unknown>["write"]>[2],
    ]
  ) => ReturnType<ImportStrategy<unknown>["write"]>;
};

const sealed = <W>({ assess, write, undo }: ImportStrategy<W>): SealedStrategy => ({
  assess,
  undo,
  run: async (db, file, rows, at, by) =>
    write(db as Parameters<typeof write>[0], await assess(db, file, rows, at), by),
});

const ALL: Record<ImportKind, SealedStrategy> = {
  institutions: sealed(INSTITUTIONS),
  platforms: sealed(PLATFORMS),
  consortia: sealed(CONSORTIA),
};

export const strategyOfImport = (kind: ImportKind): SealedStrategy => ALL[kind];
