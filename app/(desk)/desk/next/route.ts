import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { queueAddress, queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { findNextCase } from "@/lib/usecases/desk/list-desk";

/** Opens the case that follows in the queue it was opened from; when there is none, the queue. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const { searchParams } = request.nextUrl;
  const filter = queueFilterIn(searchParams.get("queue") ?? "");
  const next = await findNextCase(actor, filter, searchParams.get("from") ?? "", now());
  const query = queueQuery({ ...filter, after: null });
  if (!next) return redirect(queueAddress(filter));
  return redirect(`/desk/filings/${next}${query ? `?queue=${encodeURIComponent(query)}` : ""}`);
}
