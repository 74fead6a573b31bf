import "./load-environment.mjs";
import { prisma } from "../lib/data/client";
import { systemActor } from "../lib/domain/actor";
import { auditWords } from "../lib/messages/audit";
import { verifyChains } from "../lib/usecases/audit/verify-chains";

/** `npx tsx scripts/verify-chains.ts`: checks the histories of all cases; ends with 1 when one fails. */
const verdict = await verifyChains(systemActor("verifyChains"), "all");
if (!verdict) throw new Error("the system may verify chains");
console.log(`${verdict.cases} cases, ${verdict.events} events, ${verdict.failed.length} failed`);
console.log(auditWords.chains.verdict(verdict.cases, verdict.events, verdict.failed.length));
for (const { filingId, caseNumber, sequence, fault } of verdict.failed)
  console.log(`${caseNumber ?? filingId}: ${auditWords.chains.faults[fault]} (${sequence})`);
if (verdict.failed.length > 0) process.exitCode = 1;
await prisma.$disconnect();
