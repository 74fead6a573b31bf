import type { Actor, StaffRole } from "../domain/actor";
import { type Db, prisma } from "./client";

export type Colleague = { id: string; name: string; roles: StaffRole[] };

/** Active staff of the actor's own department, by name; with roles, those who hold one of them. */
export async function listDepartmentStaff(
  actor: Actor,
  roles: readonly StaffRole[] = [],
  db: Db = prisma,
): Promise<Colleague[]> {
  if (actor.kind !== "staff") return [];
  return db.user.findMany({
    where: {
      kind: "staff",
      status: "active",
      province: actor.province,
      ...(roles.length > 0 ? { roles: { hasSome: [...roles] } } : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, roles: true },
  });
}

/** Names of accounts by id, also of those no longer active. */
export async function staffNames(
  ids: readonly string[],
  db: Db = prisma,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.user.findMany({
    where: { kind: "staff", id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where mail reaches the active staff of a province who hold one of these posts. */
export async function listPostAddresses(
  db: Db,
  province: string,
  roles: readonly StaffRole[],
): Promise<string[]> {
  const rows = await db.user.findMany({
    where: { kind: "staff", status: "active", province, roles: { hasSome: [...roles] } },
    orderBy: { id: "asc" },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** Where mail reaches the system administrators of every department. */
export async function listKeeperAddresses(db: Db): Promise<string[]> {
  const rows = await db.user.findMany({
    where: { kind: "staff", status: "active", roles: { has: "systemAdministrator" } },
    orderBy: { id: "asc" },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}
