"use server";
import { auditAddress } from "@/lib/domain/account/audit-filter";
import { defineAction } from "@/lib/infrastructure/define-action";
import { auditInput } from "@/lib/schemas/audit";
import { askAudit } from "@/lib/usecases/audit/read-attempts";

export const filterAudit = defineAction({
  name: "askAudit",
  input: auditInput,
  allowance: { most: 120, seconds: 60 },
  run: askAudit,
  onDone: auditAddress,
});
