-- CreateEnum
CREATE TYPE "EscalationLevel" AS ENUM ('urgent', 'overdue');

-- CreateTable
CREATE TABLE "Escalation" (
    "filingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "level" "EscalationLevel" NOT NULL,
    "told" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("filingId","step","level")
);

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Clocks that stand now, counted by the overview.
CREATE INDEX "ClockStop_open" ON "ClockStop" ("filingId") WHERE "to" IS NULL;
