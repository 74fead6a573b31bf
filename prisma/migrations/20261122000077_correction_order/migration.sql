-- Corrections in the order in which they end, for the desk's lane of those that wait for applicants.
CREATE INDEX "Filing_open_correction" ON "Filing" ("province", "correctionDueOn", "id") WHERE "decidedAt" IS NULL;
