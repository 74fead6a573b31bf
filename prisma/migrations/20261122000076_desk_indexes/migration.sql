-- The desk reads open cases by the end of their term, by who holds them, and decided ones by day. Prisma casts states
-- row by row, which no partial index can be proved from; an open case is one without a decision.
CREATE INDEX "Filing_open_due" ON "Filing" ("province", "dueOn", "id") WHERE "decidedAt" IS NULL;
CREATE INDEX "Filing_open_held" ON "Filing" ("province", "assigneeId", "submittedAt", "id")
  INCLUDE ("state", "dueOn", "stepDueOn", "correctionDueOn", "dueDays", "caseNumber") WHERE "decidedAt" IS NULL;
CREATE INDEX "Filing_decided" ON "Filing" ("province", "decidedAt" DESC NULLS LAST, "id");

-- What a person did in a post, asked before a case is listed for another of his posts.
CREATE INDEX "FilingEvent_actorId_action_idx" ON "FilingEvent" ("actorId", "action");
