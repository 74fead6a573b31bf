import type { NextRequest } from "next/server";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { now } from "@/lib/infrastructure/clock";
import { contentDisposition } from "@/lib/infrastructure/files/file-response";
import { currentActor } from "@/lib/infrastructure/session/session";
import { CSV_NAME } from "@/lib/messages/desk";
import { deskCsv } from "@/lib/messages/desk-csv";
import { listDeskRows } from "@/lib/usecases/desk/list-desk";

export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  if (actor.kind !== "staff") return new Response(null, { status: 404 });
  const at = now();
  const filter = queueFilterOf(Object.fromEntries(request.nextUrl.searchParams));
  return new Response(deskCsv(await listDeskRows(actor, filter, at)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition("attachment", CSV_NAME(shanghaiDate(at))),
      "cache-control": "private, no-store",
    },
  });
}
