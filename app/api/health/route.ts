import { findHealth } from "@/lib/data/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

const headers = { "Cache-Control": "no-store" };

/** 200 while the service can do its work; 503 when the database is away. */
export async function GET(): Promise<Response> {
  try {
    const { migrations, worker } = await findHealth();
    return Response.json({ status: "ok", version, database: "ok", migrations, worker }, { headers });
  } catch (error) {
    console.error("health", error);
    const away = { status: "unavailable", version, database: "away", migrations: null, worker: null };
    return Response.json(away, { status: 503, headers });
  }
}
