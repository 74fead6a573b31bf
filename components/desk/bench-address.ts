/** The bench of a case, with the filter of the queue it was opened from. */
export const benchAddress = (filingId: string, queue: string): string =>
  `/desk/filings/${filingId}${queue ? `?queue=${encodeURIComponent(queue)}` : ""}`;
