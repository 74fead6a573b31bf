/** How acts of the system itself are signed. */
export const SYSTEM_NAME = "系统";
