/** How acts of the system itself are signed. */
export const SYSTEM_NAME = "系统";
/** How experts stand in the history of a case, whoever reads it. */
export const EXPERT_NAME = "论证专家";
