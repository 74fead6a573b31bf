import { listDivisionNames } from "@/lib/data/reference-divisions";
import { inspectCreditCode } from "@/lib/domain/organization/credit-code";
import { findRegisteringOffice } from "@/lib/domain/organization/registering-office";
import { typedSegment } from "@/lib/domain/register/filing-number";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { publicAnswer } from "@/lib/infrastructure/public-answer";
import {
  AUTHORITY_NAMES,
  CREDIT_CODE_PROBLEM_MESSAGES,
  ORGANIZATION_CLASS_NAMES,
  officeName,
} from "@/lib/messages/credit-code";

const KEPT = { "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400" };

type Context = { params: Promise<{ code: string }> };

/** Judges a unified social credit code (GB 32100-2015); 200 also for a code that does not hold. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(judge);

async function judge(request: Request, { params }: Context): Promise<Response> {
  const { code: typed } = await params;
  const names = await listDivisionNames();
  const inspection = inspectCreditCode(
    typedSegment(typed),
    (code) => findRegisteringOffice(names, code) !== null,
  );
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
  const type = "application/json; charset=utf-8";
  return publicAnswer(request, { body: JSON.stringify(body), type, headers: KEPT });
}
