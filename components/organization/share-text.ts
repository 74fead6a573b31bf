import type { Values } from "@/lib/domain/filing/sections";
import { figuresOf } from "@/lib/domain/organization/check-registration";
import { researchShare } from "@/lib/domain/organization/registration-fields";
import { organizationWords } from "@/lib/messages/organization";

/** R&D as a share of one year's revenue, as people read it. */
export function shareText(row: Values): string {
  const { revenueWan, rdWan } = figuresOf(row);
  const share = researchShare(revenueWan, rdWan);
  return share === null ? organizationWords.notYet : `${share.toFixed(2)}%`;
}
