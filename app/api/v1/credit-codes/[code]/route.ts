import { listDivisionNames } from "@/lib/data/reference-divisions";
import { inspectCreditCode } from "@/lib/domain/organization/credit-code";
import { findRegisteringOffice } from "@/lib/domain/organization/registering-office";
import {
  AUTHORITY_NAMES,
  CREDIT_CODE_PROBLEM_MESSAGES,
  ORGANIZATION_CLASS_NAMES,
  officeName,
} from "@/lib/messages/credit-code";

const HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
  "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
};

/** Judges a unified social credit code (GB 32100-2015); 200 also for a code that does not hold. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code: typed } = await context.params;
  const names = await listDivisionNames();
  const inspection = inspectCreditCode(decoded(typed), (code) => findRegisteringOffice(names, code) !== null);
  const { code, valid, problems, authority, organizationClass, region } = inspection;
  const office = region ? findRegisteringOffice(names, region) : null;
  const body = {
    code,
    valid,
    problems: problems.map((problem) => ({ code: problem, message: CREDIT_CODE_PROBLEM_MESSAGES[problem] })),
    authority: authority && { code: authority, name: AUTHORITY_NAMES[authority] },
    organizationClass: organizationClass && {
      code: organizationClass.charAt(1),
      name: ORGANIZATION_CLASS_NAMES[organizationClass],
    },
    region: region && office ? { code: region, name: officeName(office) } : null,
  };
  return Response.json(body, { headers: HEADERS });
}

export function OPTIONS(): Response {
  return new Response(null, { status: 204, headers: HEADERS });
}

/** Route parameters may arrive percent-encoded; a lone % is kept as typed. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
