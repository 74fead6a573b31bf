import type { Tx } from "@/lib/data/client";
import type { StaffRole } from "@/lib/domain/actor";
import { makeExpert, makeStaff } from "../factories";
import { HOME_REGION } from "../sample/units";

type Post = { account: string; province: "nm" | "gs"; role: StaffRole; name: string };

/** Who takes part where a case is approved, beside the department's first row: offices, second department, second persons. */
export const APPROVAL_POSTS = {
  nmMaker: post("nm-recommender", "nm", "recommender", "演示推荐经办（包头）"),
  nmChecker: post("nm-recommender-2", "nm", "recommender", "演示推荐复核（包头）"),
  nmSecond: post("nm-reviewer-2", "nm", "reviewer", "演示审核员乙"),
  gsMaker: post("gs-recommender", "gs", "recommender", "演示推荐经办（兰州）"),
  gsChecker: post("gs-recommender-2", "gs", "recommender", "演示推荐复核（兰州）"),
  gsSecond: post("gs-reviewer-2", "gs", "reviewer", "演示审核员乙（甘肃）"),
  gsJoint: post("gs-joint", "gs", "jointReviewer", "演示联合审查员（甘肃省工信厅）"),
} as const;

function post(name: string, province: Post["province"], role: StaffRole, person: string): Post {
  return { account: `${name}@demo.example`, province, role, name: person };
}

/** The pools of experts: how many, and the fields they judge in turn. */
const POOLS = { gs: 9, nm: 7 } as const;
const FIELDS = [["C"], ["C", "M"], ["C", "I"]];

export const expertAccount = (province: "nm" | "gs", index: number): string =>
  `${province}-expert-${index + 1}@demo.example`;

type Credentials = (
  account: string,
  name: string,
) => { id: string; email: string; name: string; password: string };

export async function installApprovalPeople(tx: Tx, credentials: Credentials): Promise<void> {
  for (const { account, province, role, name } of Object.values(APPROVAL_POSTS)) {
    const officeCode = role === "recommender" ? HOME_REGION[province] : null;
    await makeStaff(tx, { ...credentials(account, name), province, roles: [role], officeCode });
  }
  for (const province of ["gs", "nm"] as const)
    for (let index = 0; index < POOLS[province]; index += 1)
      await makeExpert(tx, {
        ...credentials(expertAccount(province, index), `演示专家${index + 1}`),
        province,
        fields: FIELDS[index % FIELDS.length] ?? ["C"],
      });
}
