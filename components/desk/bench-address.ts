import type { StaffStep } from "@/lib/domain/filing/staff-steps";

/** The bench of a case, with the filter of the queue it was opened from and the act just done. */
export function benchAddress(filingId: string, queue: string, done?: StaffStep): string {
  const query = new URLSearchParams({ ...(queue && { queue }), ...(done && { done }) }).toString();
  return `/desk/filings/${filingId}${query ? `?${query}` : ""}`;
}
