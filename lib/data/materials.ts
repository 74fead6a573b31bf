import type { Actor } from "../domain/actor";
import type { FilingState } from "../domain/filing/states";
import type { Tx } from "./client";
import { filingScope } from "./scope";

type MaterialCase = {
  state: FilingState;
  version: number;
  /** Addresses of the correction notice that was sent and is not yet answered. */
  correctionAddresses: string[];
};

/** What decides whether this actor may change a case's materials; null means absent or not theirs. */
export async function findMaterialCase(tx: Tx, actor: Actor, filingId: string): Promise<MaterialCase | null> {
  const filing = await tx.filing.findFirst({
    where: { AND: [filingScope(actor), { id: filingId }] },
    select: {
      state: true,
      version: true,
      corrections: {
        where: { sentAt: { not: null }, answeredAt: null },
        select: { items: { select: { address: true } } },
      },
    },
  });
  if (!filing) return null;
  const { state, version, corrections } = filing;
  return {
    state,
    version,
    correctionAddresses: corrections.flatMap(({ items }) => items.map((item) => item.address)),
  };
}

/** Holds the case against a state change until the transaction ends; false when its state has changed meanwhile. */
export async function touchFiling(
  tx: Tx,
  filingId: string,
  seen: Pick<MaterialCase, "state" | "version">,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.filing.updateMany({
    where: { id: filingId, state: seen.state, version: seen.version },
    data: { updatedAt: at },
  });
  return count === 1;
}

export async function countMaterials(tx: Tx, filingId: string, type: string): Promise<number> {
  return tx.material.count({ where: { filingId, type, removedAt: null } });
}

export async function createMaterial(
  tx: Tx,
  material: { filingId: string; type: string; fileId: string; textChanged: boolean; addedById: string },
  at: Date,
): Promise<void> {
  await tx.material.create({ data: { ...material, addedAt: at } });
}

/** Removed materials stay as rows: submitted versions still name them. */
export async function retireMaterials(
  tx: Tx,
  where: { filingId: string; type: string } | { filingId: string; id: string },
  at: Date,
): Promise<number> {
  const { count } = await tx.material.updateMany({
    where: { ...where, removedAt: null },
    data: { removedAt: at },
  });
  return count;
}

export async function findMaterialType(tx: Tx, filingId: string, id: string): Promise<string | null> {
  const material = await tx.material.findFirst({
    where: { id, filingId, removedAt: null },
    select: { type: true },
  });
  return material?.type ?? null;
}
