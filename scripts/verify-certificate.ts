import { run } from "../public/templates/verify-certificate.mjs";

/** `npx tsx scripts/verify-certificate.ts certificate.json certificate-keys.json`: works without the server. */
process.exitCode = run(process.argv.slice(2));
