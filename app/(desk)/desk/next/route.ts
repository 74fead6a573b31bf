import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { findNextInQueue } from "@/lib/data/queue";
import { queueAddress, queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { requireStaff } from "@/lib/infrastructure/session/session";

/** Opens the case that follows in the queue it was opened from; when there is none, the queue. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const { searchParams } = request.nextUrl;
  const filter = queueFilterIn(searchParams.get("queue") ?? "");
  const next = await findNextInQueue(actor, filter, searchParams.get("from") ?? "");
  const query = queueQuery({ ...filter, after: null });
  if (!next) return redirect(queueAddress(filter));
  return redirect(`/desk/filings/${next}${query ? `?queue=${encodeURIComponent(query)}` : ""}`);
}
