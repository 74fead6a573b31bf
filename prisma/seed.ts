import { seed } from "./seed-stages";

const url = process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL;
if (!url) throw new Error("DATABASE_URL is not set");
process.env.DATABASE_URL = url;

// Reference data for every installation, `--reference` for them alone; the rest only in a demonstration.
const demonstrates = process.env.APP_MODE === "demonstration" && !process.argv.includes("--reference");
await seed({ url, demonstrates, now: new Date() });
// The connection pool would keep the process for its idle time.
process.exit(0);
