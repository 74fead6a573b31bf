import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { STAFF_ROLES } from "@/lib/domain/actor";
import { FILING_STATES } from "@/lib/domain/filing/states";
import { NOTICE_TEMPLATES } from "@/lib/domain/filing/transition";
import { TRACK_IDS } from "@/lib/domain/measure/terms";
import { ACTS } from "./history-acts";

const date = z.iso.date();

/** What must hold after a step; what is left out is not looked at. */
const expectation = z.strictObject({
  state: z.enum(FILING_STATES),
  /** Last day of the decision's (or the post's) term; null while the clock stands. */
  due: date.nullable().optional(),
  /** Last day of a step in which the case is with somebody else. */
  step: date.optional(),
  /** Working days used and left at a moment the clock stands. */
  elapsed: z.int().optional(),
  remaining: z.int().optional(),
  /** Notices to the lead that this step issued, in order. */
  notices: z.array(z.enum(NOTICE_TEMPLATES)).optional(),
  number: z.string().optional(),
  /** Which acts are possible, and for whom; nobody else has any. */
  may: z.record(z.string(), z.array(z.string())).optional(),
});

const person = z.union([
  z.strictObject({ unit: z.literal("administrator") }),
  z.strictObject({ role: z.enum(STAFF_ROLES), office: z.literal(true).optional() }),
]);

/** A case as it went: who did what when, and what was then possible. Times are those of Asia/Shanghai. */
const history = z.strictObject({
  title: z.string(),
  /** What the public source prints of the case, and what of the rest is our assumption. */
  printed: z.string(),
  assumed: z.string(),
  province: z.enum(["nm", "gs"]),
  track: z.enum(TRACK_IDS),
  /** `units` counts the lead. */
  consortium: z.strictObject({ name: z.string(), units: z.int().min(3) }),
  people: z.record(z.string(), person),
  /** Size of the department's pool. */
  experts: z.int().optional(),
  steps: z.array(
    z.strictObject({
      at: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
      /** A person of `people`, or experts, public, system. */
      who: z.string(),
      does: z.enum(Object.keys(ACTS) as [keyof typeof ACTS]),
      with: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
      afterwards: expectation,
    }),
  ),
});

export type History = z.infer<typeof history>;

export const readHistory = (file: string): History =>
  history.parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../histories", file), "utf8")));

export const shanghaiInstant = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+08:00`);
