import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { problem, publicJson } from "@/lib/infrastructure/public-answer";
import { findConsortium } from "@/lib/infrastructure/register-cache";
import { api } from "@/lib/messages/register";

/** One consortium's public record by its filing number. */
export async function GET(
  request: Request,
  context: { params: Promise<{ number: string }> },
): Promise<Response> {
  const number = readFilingNumber(typedSegment((await context.params).number));
  const facts = number && (await findConsortium(number));
  return facts ? publicJson(request, facts) : problem(404, api.notFound);
}
