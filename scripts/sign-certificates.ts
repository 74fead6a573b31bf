import "./load-environment.mjs";
import { prisma } from "../lib/data/client";
import { signOldCertificates } from "../lib/usecases/register/sign-old-certificates";

/** `npx tsx scripts/sign-certificates.ts`: signs what was issued before certificates were signed; repeatable. */
const signed = await signOldCertificates();
console.log(`${signed} certificates signed 已补签 ${signed} 份备案证明`);
await prisma.$disconnect();
