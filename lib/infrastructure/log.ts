/** One JSON line a fault on standard error; never the form's contents. */
export function logFault(where: string, reference: string, error: unknown): void {
  const said =
    error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  console.error(JSON.stringify({ at: new Date().toISOString(), where, reference, ...said }));
}
