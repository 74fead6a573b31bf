import { z } from "zod";
import { verifyCaseNumber } from "../domain/filing/numbers";
import { inspectCreditCode } from "../domain/organization/credit-code";
import { OBJECTORS } from "../domain/public-notice/objection";
import { objectionErrors } from "../messages/public-notice";
import { emailField } from "./account";
import { idField, versionField } from "./form";

const MOST_CONTENT = 5000;
const text = (most: number) => z.string().trim().max(most, objectionErrors.tooLong(most)).default("");
const words = (missing: string) => text(2000).pipe(z.string().min(1, missing));

const PHONE = /^[+\d][\d\s()-]{5,24}$/;
const IDENTITY = /^\d{3}[\dX]$/;

const fold = (typed: string): string => typed.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();

const sent = z.object({
  noticeId: idField,
  by: z.enum(OBJECTORS, { error: objectionErrors.by }),
  organizationName: text(100),
  creditCode: text(64),
  name: text(50),
  /** Last four characters of the identity card. */
  identity: text(40).transform(fold),
  phone: text(40),
  email: text(254),
  content: text(MOST_CONTENT),
});

type Sent = z.output<typeof sent>;

/** What a real-name objection leaves open, by field; an anonymous one needs its content alone. */
function missingIn({ by, organizationName, creditCode, name, identity, phone, email, content }: Sent) {
  const isNamed = by !== "anonymous";
  const isUnit = by === "organization";
  const checks: [field: keyof Sent, fails: boolean, sentence: string][] = [
    ["organizationName", isUnit && !organizationName, objectionErrors.organizationName],
    ["creditCode", isUnit && !inspectCreditCode(creditCode).valid, objectionErrors.creditCode],
    ["name", isNamed && !name, isUnit ? objectionErrors.contactName : objectionErrors.name],
    ["identity", by === "person" && identity !== "" && !IDENTITY.test(identity), objectionErrors.identity],
    ["phone", isNamed && !PHONE.test(phone.normalize("NFKC")), objectionErrors.phone],
    ["email", isNamed && !emailField.safeParse(email).success, objectionErrors.email],
    ["content", !content, objectionErrors.content],
  ];
  return checks.filter(([, fails]) => fails);
}

/** The form of an objection; its files come beside it. */
export const objectionInput = sent
  .superRefine((value, context) => {
    for (const [field, , message] of missingIn(value))
      context.addIssue({ code: "custom", path: [field], message });
  })
  .transform((value) => ({ ...value, creditCode: inspectCreditCode(value.creditCode).code }));
export type ObjectionInput = z.output<typeof objectionInput>;

const folded = z.string().default("").transform(fold);

export const objectionQuery = z.object({
  number: folded.pipe(z.string().max(40).refine(verifyCaseNumber, objectionErrors.number)),
  code: folded.pipe(z.string().min(1, objectionErrors.code).max(20, objectionErrors.code)),
});

export const publishInput = z.object({ filingId: idField, seen: z.string().max(64) });

export const returnProposalInput = z.object({
  filingId: idField,
  reasons: words(objectionErrors.returnReason),
});

export const answerInput = z
  .object({
    noticeId: idField,
    objectionId: idField,
    version: versionField,
    outcome: z.enum(["dismissed", "upheld"], { error: objectionErrors.outcome }),
    answer: words(objectionErrors.answer),
    /** Told to the applicant where the case goes back. */
    note: text(2000),
  })
  .superRefine(({ outcome, note }, context) => {
    if (outcome === "upheld" && !note)
      context.addIssue({ code: "custom", path: ["note"], message: objectionErrors.note });
  });
export type AnswerInput = z.output<typeof answerInput>;

export const revealObjectorInput = z.object({
  noticeId: idField,
  objectionId: idField,
  reason: text(200).pipe(z.string().min(1, objectionErrors.reason)),
});
