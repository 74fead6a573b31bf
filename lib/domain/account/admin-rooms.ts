import type { StaffActor, StaffRole } from "../actor";
import { IMPORT_READERS } from "../import/transitions";
import { RULE_READERS } from "../rule-change/transitions";
import { ACCOUNT_KEEPERS } from "./administration";
import { POOL_KEEPERS } from "./roles";

type Room = { room: string; href: string; who: readonly StaffRole[] };

/** The rooms of administration and whose they are. */
const ROOMS = [
  { room: "measures", href: "/admin/measures", who: RULE_READERS },
  { room: "dictionaries", href: "/admin/dictionaries", who: RULE_READERS },
  { room: "calendar", href: "/admin/calendar", who: RULE_READERS },
  { room: "permissions", href: "/admin/permissions", who: RULE_READERS },
  { room: "accounts", href: "/admin/accounts", who: ACCOUNT_KEEPERS },
  { room: "experts", href: "/desk/experts", who: POOL_KEEPERS },
  { room: "imports", href: "/admin/imports", who: IMPORT_READERS },
  { room: "audit", href: "/admin/audit", who: ["auditAdministrator"] },
] as const satisfies readonly Room[];

export type AdminRoom = (typeof ROOMS)[number]["room"];

/** The rooms that a person's roles open. */
export const roomsFor = ({ roles }: Pick<StaffActor, "roles">): { room: AdminRoom; href: string }[] =>
  ROOMS.filter(({ who }: Room) => who.some((role) => roles.includes(role)));
