import type { Track } from "../measure/track";
import type { OrganizationKind } from "../organization/kinds";
import type { Problem } from "./check";
import type { ConfirmationState } from "./fingerprint";
import type { GuardName } from "./guards";
import type { DictionaryKind, SectionId, SectionValues, Values } from "./sections";
import type { FilingState } from "./states";
import type { FilingAction } from "./transitions";

export type Choice = { value: string; label: string; group?: string };

export type DraftMember = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  part: Values;
  confirmation: ConfirmationState;
};

export type DraftMaterial = {
  id: string;
  type: string;
  fileId: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  scan: "pending" | "clean" | "quarantined";
};

export type DraftItem = { id: string; address: string; problem: string; remedy: string; answer: string };

/** A case as the people of its lead unit work on it. */
export type DraftView = {
  id: string;
  province: string;
  regionName: string;
  state: FilingState;
  name: string;
  caseNumber: string | null;
  track: Track;
  lead: { name: string; verified: boolean };
  sections: Partial<Record<SectionId, { values: SectionValues; version: number; updatedAt: Date }>>;
  members: DraftMember[];
  materials: DraftMaterial[];
  problems: Problem[];
  /** Terms offered today. */
  terms: Partial<Record<DictionaryKind, Choice[]>>;
  /** What the unit's own record says, to show where a prefilled value comes from. */
  profile: Partial<Record<SectionId, SectionValues>>;
  /** The correction notice that waits for an answer; its term is extended once, on the lead's wish. */
  correction: { items: DraftItem[]; dueOn: string | null; extension: "open" | "asked" | "given" } | null;
  /** Why the recommending office returned the case for redrafting. */
  returned: { office: string; reasons: string; at: Date } | null;
  actions: { action: FilingAction; blockedBy: GuardName[] }[];
};

export const correctionAddresses = ({ correction }: Pick<DraftView, "correction">): string[] =>
  correction?.items.map(({ address }) => address) ?? [];

export const mayAct = ({ actions }: Pick<DraftView, "actions">, ...named: FilingAction[]): boolean =>
  actions.some(({ action }) => named.includes(action));
