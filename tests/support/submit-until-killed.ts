// A process of its own that submits the given filings one after the other until it is killed.
import { prisma } from "@/lib/data/client";
import { mintActor } from "@/lib/domain/actor";
import { submitFiling } from "@/lib/usecases/filing/submit";

const [userId = "", organizationId = "", ...filings] = process.argv.slice(2);
const actor = mintActor({
  kind: "applicant",
  userId,
  name: "演示管理员",
  email: "killed@demo.example",
  sessionId: "killed",
  ip: null,
  organization: { id: organizationId, role: "administrator" },
});
await prisma.$queryRaw`SELECT 1`;
process.stdout.write("ready\n");
for (const filingId of filings) {
  await submitFiling(actor, { filingId, idempotencyKey: filingId, acknowledged: [] }, new Date());
  process.stdout.write(`${filingId}\n`);
}
