import type { RegistrationProblem } from "@/lib/domain/organization/check-registration";
import { REGISTRATION_PROBLEM_SENTENCES } from "@/lib/messages/organization-errors";

/** Sentences of one section's problems by the name a field is sent under. */
export function errorsOf(problems: readonly RegistrationProblem[], section: string): Record<string, string> {
  return Object.fromEntries(
    problems
      .filter((problem) => problem.section === section && problem.field !== "")
      .map(({ field, code }) => [field, REGISTRATION_PROBLEM_SENTENCES[code]]),
  );
}
