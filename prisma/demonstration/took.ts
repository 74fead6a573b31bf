import type { Outcome } from "@/lib/domain/result";

/** The answer of a step that a demonstration case takes; a refusal stops the seed. */
export async function took<T>(step: string, outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`demonstration case: ${step} was refused (${answer.refusal})`);
  return answer.value;
}
