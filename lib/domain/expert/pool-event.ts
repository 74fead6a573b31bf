/** Acts on an expert's place in the pool that stand in its history. */
export type PoolAct = "add" | "change" | "declare" | "endAvoidance" | "deactivate" | "reactivate";

export type ExpertEventView = {
  id: string;
  at: Date;
  action: PoolAct;
  actorName: string;
  detail: unknown;
};
