-- CreateEnum
CREATE TYPE "RoundMode" AS ENUM ('correspondence', 'meeting', 'defence');

-- CreateEnum
CREATE TYPE "SeatState" AS ENUM ('invited', 'accepted', 'declined', 'scored', 'voided');

-- CreateEnum
CREATE TYPE "RuleChangeKind" AS ENUM ('measure', 'dictionary', 'calendar');

-- CreateEnum
CREATE TYPE "RuleChangeState" AS ENUM ('draft', 'proposed', 'published', 'returned', 'discarded');

-- CreateEnum
CREATE TYPE "ObjectionState" AS ENUM ('received', 'notHandled', 'upheld', 'dismissed');

-- AlterEnum
ALTER TYPE "UserKind" ADD VALUE 'expert';

-- AlterTable
ALTER TABLE "CorrectionNotice" ADD COLUMN     "extendedDays" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Filing" ADD COLUMN     "extendedDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "recommenderCode" TEXT,
ADD COLUMN     "stepDueOn" DATE;

-- AlterTable
ALTER TABLE "MeasureVersion" DROP COLUMN "status";

-- AlterTable
ALTER TABLE "Opinion" ADD COLUMN     "submission" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "objectionId" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "officeCode" TEXT;

-- DropEnum
DROP TYPE "MeasureStatus";

-- CreateTable
CREATE TABLE "Expert" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "organizationId" TEXT,
    "unitName" TEXT NOT NULL,
    "fields" TEXT[],
    "post" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Expert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertAvoidance" (
    "id" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "organizationId" TEXT,
    "unitName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExpertAvoidance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertRound" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "mode" "RoundMode" NOT NULL,
    "fields" TEXT[],
    "size" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "candidates" JSONB NOT NULL,
    "indicators" JSONB NOT NULL,
    "expectedOn" DATE NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "conclusion" TEXT,
    "reasons" TEXT,
    "concludedAt" TIMESTAMPTZ(3),
    "closedById" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExpertRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertSeat" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "SeatState" NOT NULL DEFAULT 'invited',
    "chair" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "declineReason" TEXT,
    "scores" JSONB,
    "opinion" TEXT,
    "scoredAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,

    CONSTRAINT "ExpertSeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteVisit" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "plannedOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "visitorIds" TEXT[],
    "record" TEXT,
    "recordedById" TEXT,
    "recordedAt" TIMESTAMPTZ(3),
    "signedById" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SiteVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleChange" (
    "id" TEXT NOT NULL,
    "kind" "RuleChangeKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "state" "RuleChangeState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "document" JSONB NOT NULL,
    "base" JSONB,
    "effectiveFrom" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "draftedById" TEXT NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" TEXT,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "backTest" JSONB,

    CONSTRAINT "RuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleChangeEvent" (
    "id" BIGSERIAL NOT NULL,
    "changeId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "note" TEXT,
    "detail" JSONB,

    CONSTRAINT "RuleChangeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntegrityRecord" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT,
    "from" DATE NOT NULL,
    "until" DATE,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledById" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "IntegrityRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicNotice" (
    "id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "listing" JSONB NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "sender" TEXT NOT NULL,
    "contact" JSONB NOT NULL,
    "publishedById" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "result" TEXT,

    CONSTRAINT "PublicNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" TEXT NOT NULL,
    "publicNoticeId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "organizationName" TEXT,
    "creditCode" TEXT,
    "person" TEXT,
    "content" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "ObjectionState" NOT NULL DEFAULT 'received',
    "dueOn" DATE,
    "queryCode" TEXT NOT NULL,
    "answer" TEXT,
    "answeredById" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Expert_userId_key" ON "Expert"("userId");

-- CreateIndex
CREATE INDEX "Expert_province_active_idx" ON "Expert"("province", "active");

-- CreateIndex
CREATE INDEX "ExpertAvoidance_expertId_idx" ON "ExpertAvoidance"("expertId");

-- CreateIndex
CREATE UNIQUE INDEX "ExpertRound_filingId_number_key" ON "ExpertRound"("filingId", "number");

-- CreateIndex
CREATE INDEX "ExpertSeat_expertId_state_idx" ON "ExpertSeat"("expertId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ExpertSeat_roundId_expertId_key" ON "ExpertSeat"("roundId", "expertId");

-- CreateIndex
CREATE INDEX "SiteVisit_filingId_idx" ON "SiteVisit"("filingId");

-- CreateIndex
CREATE INDEX "Interest_userId_idx" ON "Interest"("userId");

-- CreateIndex
CREATE INDEX "RuleChange_kind_state_idx" ON "RuleChange"("kind", "state");

-- CreateIndex
CREATE INDEX "RuleChangeEvent_changeId_id_idx" ON "RuleChangeEvent"("changeId", "id");

-- CreateIndex
CREATE INDEX "IntegrityRecord_organizationId_idx" ON "IntegrityRecord"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicNotice_number_key" ON "PublicNotice"("number");

-- CreateIndex
CREATE INDEX "PublicNotice_province_from_idx" ON "PublicNotice"("province", "from");

-- CreateIndex
CREATE INDEX "PublicNotice_filingId_idx" ON "PublicNotice"("filingId");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_number_key" ON "Objection"("number");

-- CreateIndex
CREATE INDEX "Objection_publicNoticeId_idx" ON "Objection"("publicNoticeId");

-- CreateIndex
CREATE INDEX "StoredFile_objectionId_idx" ON "StoredFile"("objectionId");

-- AddForeignKey
ALTER TABLE "Expert" ADD CONSTRAINT "Expert_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expert" ADD CONSTRAINT "Expert_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertAvoidance" ADD CONSTRAINT "ExpertAvoidance_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertAvoidance" ADD CONSTRAINT "ExpertAvoidance_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertRound" ADD CONSTRAINT "ExpertRound_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertSeat" ADD CONSTRAINT "ExpertSeat_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ExpertRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertSeat" ADD CONSTRAINT "ExpertSeat_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteVisit" ADD CONSTRAINT "SiteVisit_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleChangeEvent" ADD CONSTRAINT "RuleChangeEvent_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "RuleChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntegrityRecord" ADD CONSTRAINT "IntegrityRecord_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_publicNoticeId_fkey" FOREIGN KEY ("publicNoticeId") REFERENCES "PublicNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open round, one running public notice, one change on its way at a time.
CREATE UNIQUE INDEX "ExpertRound_open" ON "ExpertRound" ("filingId") WHERE "closedAt" IS NULL AND "voidedAt" IS NULL;
CREATE UNIQUE INDEX "PublicNotice_running" ON "PublicNotice" ("filingId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "RuleChange_open" ON "RuleChange" ("kind", "subject") WHERE "state" IN ('draft', 'proposed', 'returned');
ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_order" CHECK ("until" >= "from");

CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON "RuleChangeEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_table BEFORE TRUNCATE ON "RuleChangeEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was published stays as published; only its end is written.
CREATE FUNCTION refuse_public_notice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'endedAt' - 'result') IS DISTINCT FROM (to_jsonb(OLD) - 'endedAt' - 'result') THEN
    RAISE EXCEPTION 'PublicNotice is kept as it was published' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER public_notice_rows BEFORE UPDATE ON "PublicNotice" FOR EACH ROW EXECUTE FUNCTION refuse_public_notice_change();
CREATE TRIGGER public_notice_gone BEFORE DELETE ON "PublicNotice" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An objection stays as it was received; only its handling is written.
CREATE FUNCTION refuse_objection_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'state' - 'answer' - 'answeredById' - 'answeredAt' - 'dueOn' - 'version')
     IS DISTINCT FROM (to_jsonb(OLD) - 'state' - 'answer' - 'answeredById' - 'answeredAt' - 'dueOn' - 'version') THEN
    RAISE EXCEPTION 'Objection is kept as it was received' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objection_rows BEFORE UPDATE ON "Objection" FOR EACH ROW EXECUTE FUNCTION refuse_objection_change();
CREATE TRIGGER objection_gone BEFORE DELETE ON "Objection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
