import type { NextRequest } from "next/server";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { now } from "@/lib/infrastructure/clock";
import { madeFile } from "@/lib/infrastructure/files/file-response";
import { currentActor } from "@/lib/infrastructure/session/session";
import { writeCsv } from "@/lib/infrastructure/spreadsheet/workbook";
import { CSV_NAME } from "@/lib/messages/desk";
import { queueTable } from "@/lib/messages/desk-csv";
import { listDeskRows } from "@/lib/usecases/desk/list-desk";

export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public") return new Response(null, { status: 401 });
  if (actor.kind !== "staff") return new Response(null, { status: 404 });
  const at = now();
  const filter = queueFilterOf(Object.fromEntries(request.nextUrl.searchParams));
  const table = queueTable(await listDeskRows(actor, filter, at));
  return madeFile(writeCsv(table), CSV_NAME(shanghaiDate(at)), "text/csv; charset=utf-8");
}
