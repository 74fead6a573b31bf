-- Lists of the department read in, clerical errors put right, doubled units merged, memberships contested.
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "header" TEXT[] NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '{}',
    "rowCount" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" TEXT,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneById" TEXT,
    "undoneByName" TEXT,
    "undoneAt" TIMESTAMPTZ(3),
    "undoReason" TEXT,
    CONSTRAINT "Import_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Import_two_people" CHECK ("kind" <> 'consortia' OR "state" NOT IN ('running', 'done', 'undoing', 'undone')
      OR ("decidedById" IS NOT NULL AND "decidedById" <> "createdById" AND "decidedById" <> "proposedById"))
);
CREATE INDEX "Import_province_createdAt_idx" ON "Import"("province", "createdAt");
CREATE INDEX "Import_state_idx" ON "Import"("state");

CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "cells" TEXT[] NOT NULL,
    "outcome" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "targetId" TEXT,
    "undo" JSONB,
    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId", "position")
);
CREATE INDEX "ImportRow_importId_outcome_idx" ON "ImportRow"("importId", "outcome");
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Organization" ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3), ADD COLUMN "mergedIntoId" TEXT;
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Organization_mergedIntoId_idx" ON "Organization"("mergedIntoId");
CREATE INDEX "Organization_name_idx" ON "Organization"("name");
ALTER TABLE "Membership" ADD COLUMN "leftReason" TEXT;

CREATE TABLE "ConsortiumEvent" (
    "id" BIGSERIAL NOT NULL,
    "consortiumId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "note" TEXT,
    "detail" JSONB,
    CONSTRAINT "ConsortiumEvent_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ConsortiumEvent_consortiumId_id_idx" ON "ConsortiumEvent"("consortiumId", "id");
CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON "ConsortiumEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_table BEFORE TRUNCATE ON "ConsortiumEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 0,
    "draftedById" TEXT NOT NULL,
    "draftedByName" TEXT NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Correction_two_people" CHECK ("state" <> 'confirmed' OR ("decidedById" IS NOT NULL AND "decidedById" <> "draftedById"))
);
CREATE INDEX "Correction_province_state_idx" ON "Correction"("province", "state");
CREATE INDEX "Correction_subject_subjectId_idx" ON "Correction"("subject", "subjectId");
CREATE UNIQUE INDEX "Correction_open" ON "Correction" ("subject", "subjectId", "field") WHERE "state" = 'proposed';

CREATE TABLE "OrganizationMerge" (
    "id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "keptId" TEXT NOT NULL,
    "absorbedId" TEXT NOT NULL,
    "keptName" TEXT NOT NULL,
    "absorbedName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 0,
    "plan" JSONB,
    "draftedById" TEXT NOT NULL,
    "draftedByName" TEXT NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    "undoneById" TEXT,
    "undoneByName" TEXT,
    "undoneAt" TIMESTAMPTZ(3),
    CONSTRAINT "OrganizationMerge_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OrganizationMerge_two_units" CHECK ("keptId" <> "absorbedId"),
    CONSTRAINT "OrganizationMerge_two_people" CHECK ("state" NOT IN ('done', 'undone') OR ("decidedById" IS NOT NULL AND "decidedById" <> "draftedById"))
);
CREATE INDEX "OrganizationMerge_province_state_idx" ON "OrganizationMerge"("province", "state");
CREATE UNIQUE INDEX "OrganizationMerge_open" ON "OrganizationMerge" ("absorbedId") WHERE "state" = 'proposed';

CREATE TABLE "Contest" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "consortiumId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "organizationName" TEXT NOT NULL,
    "creditCode" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'received',
    "version" INTEGER NOT NULL DEFAULT 0,
    "leadAnswer" TEXT,
    "leadAnsweredAt" TIMESTAMPTZ(3),
    "leadAnsweredById" TEXT,
    "reason" TEXT,
    "endedOn" DATE,
    "settledById" TEXT,
    "settledByName" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    CONSTRAINT "Contest_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Contest_number_key" ON "Contest"("number");
CREATE INDEX "Contest_consortiumId_idx" ON "Contest"("consortiumId");
CREATE INDEX "Contest_province_state_idx" ON "Contest"("province", "state");
CREATE UNIQUE INDEX "Contest_open" ON "Contest" ("membershipId") WHERE "state" IN ('received', 'answered');
ALTER TABLE "Contest" ADD CONSTRAINT "Contest_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Contest" ADD CONSTRAINT "Contest_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StoredFile" ADD COLUMN "contestId" TEXT;
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "StoredFile_contestId_idx" ON "StoredFile"("contestId");
