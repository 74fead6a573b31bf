import type { Outcome, Verdict } from "../measure/conditions";
import type { ConditionId } from "../measure/terms";

/** Whom a rule judges: an open case, or a consortium on the register. */
export type Judged = {
  what: "case" | "consortium";
  /** Case or filing number. */
  number: string | null;
  name: string;
};

export type BackTestRow = Judged & {
  /** Conditions the new rule stops at, with what the present one says of them. */
  failing: { condition: ConditionId; before: Outcome | "notAsked"; after: Outcome }[];
  /** Materials and clauses of the agreement that the new rule requires and a case has not: where, and since which rule. */
  lacking?: Lacking[];
  /** Names of entries of a dictionary that it carries and that end. */
  endedTerms?: string[];
};

export type Lacking = { address: string; before: "notAsked" | "missing" };

export type BackTest = {
  at: string;
  cases: number;
  /** Open cases beyond the most that are judged at a time. */
  casesLeftOut?: number;
  consortia: number;
  /** Pass the present rule and fail the new one. */
  newlyFailing: number;
  /** Fail both. */
  stillFailing: number;
  /** Fail the present rule and pass the new one. */
  relieved: number;
  /** The new rule asks what is not on record. */
  unknown: number;
  /** The newly failing first; no more than `BACK_TEST_ROWS`. */
  rows: BackTestRow[];
};

export const BACK_TEST_ROWS = 200;

const stops = ({ outcome, blocking }: Verdict): boolean => blocking && outcome === "missing";

/** What the two rules make of one case or consortium. Not knowing is not failing: the register holds fewer facts than a case. */
export function compareVerdicts(before: readonly Verdict[], after: readonly Verdict[]) {
  const present = new Map(before.map((verdict) => [verdict.condition, verdict]));
  const failing = after.filter(stops).map(({ condition, outcome }) => ({
    condition,
    before: present.get(condition)?.outcome ?? ("notAsked" as const),
    after: outcome,
  }));
  return {
    failing,
    failedBefore: before.some(stops),
    unknown: after.some(
      ({ condition, outcome, blocking }) =>
        blocking && outcome === "unknown" && present.get(condition)?.outcome !== "unknown",
    ),
  };
}

/** Addresses of what two rules find lacking in a case. */
export const compareLacking = (before: readonly string[], after: readonly string[]): Lacking[] =>
  after.map((address) => ({ address, before: before.includes(address) ? "missing" : "notAsked" }));

/** What two rules make of one case or consortium; the register holds neither materials nor clauses. */
export type Compared = { judged: Judged; lacking?: Lacking[] } & ReturnType<typeof compareVerdicts>;

/** Adds up what was found, keeping the names that matter most. */
export function backTestOf(
  compared: readonly Compared[],
  { at, casesLeftOut }: { at: Date; casesLeftOut: number },
): BackTest {
  const count = (holds: (row: Compared) => boolean) => compared.filter(holds).length;
  const fails = ({ failing, lacking = [] }: Compared) => failing.length + lacking.length > 0;
  const newly = compared.filter((row) => fails(row) && !row.failedBefore);
  const still = compared.filter((row) => fails(row) && row.failedBefore);
  return {
    at: at.toISOString(),
    cases: count(({ judged }) => judged.what === "case"),
    casesLeftOut,
    consortia: count(({ judged }) => judged.what === "consortium"),
    newlyFailing: newly.length,
    stillFailing: still.length,
    relieved: count((row) => row.failedBefore && !fails(row)),
    unknown: count((row) => !fails(row) && row.unknown),
    rows: [...newly, ...still].slice(0, BACK_TEST_ROWS).map(({ judged, failing, lacking = [] }) => ({
      ...judged,
      failing,
      ...(lacking.length > 0 ? { lacking } : {}),
    })),
  };
}
