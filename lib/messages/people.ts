import { SYSTEM_ID } from "../domain/filing/opinions";

/** How acts of the system itself are signed. */
export const SYSTEM_NAME = "系统";
/** How experts stand in the history of a case, whoever reads it. */
export const EXPERT_NAME = "论证专家";

/** Who stands under words on a case, the system among them. */
export const authorName = (names: ReadonlyMap<string, string>, byId: string): string =>
  byId === SYSTEM_ID ? SYSTEM_NAME : (names.get(byId) ?? "");
