-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('pending', 'clean', 'quarantined');

-- CreateEnum
CREATE TYPE "FilingState" AS ENUM ('draft', 'submitted', 'recommending', 'received', 'correction', 'accepted', 'checking', 'correctionInReview', 'jointOpinion', 'expertReview', 'siteVisit', 'proposed', 'publicNotice', 'approving', 'filed', 'rejected', 'notAccepted', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "MembershipTier" AS ENUM ('core', 'close', 'general');

-- CreateEnum
CREATE TYPE "ConfirmationOutcome" AS ENUM ('confirmed', 'refused');

-- CreateEnum
CREATE TYPE "ConfirmationLevel" AS ENUM ('link', 'account', 'sealedPage');

-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('applicant', 'staff');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('intake', 'reviewer', 'publisher', 'approver', 'recommender', 'jointReviewer', 'evaluator', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator');

-- CreateEnum
CREATE TYPE "AffiliationRole" AS ENUM ('administrator', 'filer');

-- CreateEnum
CREATE TYPE "CodePurpose" AS ENUM ('emailVerification', 'passwordReset', 'invitation');

-- CreateEnum
CREATE TYPE "MeasureStatus" AS ENUM ('draft', 'inForce');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('pending', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('enterprise', 'university', 'researchInstitute', 'newResearchInstitution', 'medicalInstitution', 'association', 'technicalService', 'financialInstitution', 'other');

-- CreateEnum
CREATE TYPE "OrganizationStatus" AS ENUM ('active', 'deregistered', 'revoked');

-- CreateEnum
CREATE TYPE "PlatformLevel" AS ENUM ('national', 'ministerial', 'provincial', 'municipal');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('pending', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('draft', 'submitted', 'returned', 'verified');

-- CreateEnum
CREATE TYPE "ConsortiumStatus" AS ENUM ('filed', 'changing', 'rectifying', 'expiring', 'expired', 'terminated', 'revoked');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('lead', 'member');

-- CreateTable
CREATE TABLE "Counter" (
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan" "ScanState" NOT NULL DEFAULT 'clean',
    "uploadedById" TEXT,
    "organizationId" TEXT,
    "memberId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Filing" (
    "id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'initial',
    "state" "FilingState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "leadOrganizationId" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "normalizedName" TEXT,
    "measureVersionId" TEXT,
    "caseNumber" TEXT,
    "progressCode" TEXT,
    "assigneeId" TEXT,
    "createdById" TEXT NOT NULL,
    "copiedFromId" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "dueDays" INTEGER,
    "dueOn" DATE,
    "correctionDueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingSection" (
    "filingId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "FilingSection_pkey" PRIMARY KEY ("filingId","section")
);

-- CreateTable
CREATE TABLE "FilingMember" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "organizationId" TEXT,
    "name" TEXT NOT NULL,
    "creditCode" TEXT,
    "kind" "OrganizationKind" NOT NULL,
    "regionCode" TEXT,
    "tier" "MembershipTier" NOT NULL DEFAULT 'core',
    "part" JSONB NOT NULL DEFAULT '{}',
    "contact" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FilingMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "shortCode" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "outcome" "ConfirmationOutcome" NOT NULL,
    "level" "ConfirmationLevel" NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "seen" JSONB NOT NULL,
    "reason" TEXT,
    "person" TEXT NOT NULL,
    "userId" TEXT,
    "fileId" TEXT,
    "ip" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "textChanged" BOOLEAN NOT NULL DEFAULT false,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "measureVersionId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "submittedById" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingEvent" (
    "id" BIGSERIAL NOT NULL,
    "filingId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "note" TEXT,
    "detail" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "FilingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionNotice" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "followUp" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "dueOn" DATE,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CorrectionNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionItem" (
    "id" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "answer" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CorrectionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewMark" (
    "filingId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "comment" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewMark_pkey" PRIMARY KEY ("filingId","address")
);

-- CreateTable
CREATE TABLE "Opinion" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "remedies" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternalNote" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InternalNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockStop" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),

    CONSTRAINT "ClockStop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "kind" "UserKind" NOT NULL DEFAULT 'applicant',
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "previousHashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "privacyVersion" TEXT,
    "status" "UserStatus" NOT NULL DEFAULT 'active',
    "province" TEXT,
    "roles" "StaffRole"[] DEFAULT ARRAY[]::"StaffRole"[],
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "ticketHash" TEXT,
    "secondFactorAt" TIMESTAMPTZ(3),
    "ip" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" TEXT NOT NULL,
    "purpose" "CodePurpose" NOT NULL,
    "subject" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptLog" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" TEXT NOT NULL,
    "userId" TEXT,
    "account" TEXT,
    "action" TEXT NOT NULL,
    "object" TEXT,
    "outcome" TEXT NOT NULL,
    "code" TEXT,
    "ip" TEXT,

    CONSTRAINT "AttemptLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParkedForm" (
    "id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ParkedForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Allowance" (
    "key" TEXT NOT NULL,
    "window" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("key","window")
);

-- CreateTable
CREATE TABLE "MeasureVersion" (
    "id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveUntil" DATE,
    "status" "MeasureStatus" NOT NULL DEFAULT 'inForce',
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeasureVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL,
    "exceptions" JSONB NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "DictionaryEntry" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentCode" TEXT,
    "province" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "validFrom" DATE,
    "validUntil" DATE,
    "evidence" TEXT,

    CONSTRAINT "DictionaryEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "filingId" TEXT,
    "organizationId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "readById" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "creditCode" TEXT,
    "name" TEXT NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "status" "OrganizationStatus" NOT NULL DEFAULT 'active',
    "regionCode" TEXT,
    "industryCode" TEXT,
    "attributes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "parentCreditCode" TEXT,
    "address" TEXT,
    "legalRepresentative" TEXT,
    "contact" TEXT,
    "codeOverrideReason" TEXT,
    "codeOverriddenById" TEXT,
    "searchText" TEXT NOT NULL DEFAULT '',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationName" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" DATE,
    "until" DATE,

    CONSTRAINT "OrganizationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationYear" (
    "organizationId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "revenueWan" DECIMAL(18,2),
    "rdWan" DECIMAL(18,2),
    "staff" INTEGER,
    "rdStaff" INTEGER,

    CONSTRAINT "OrganizationYear_pkey" PRIMARY KEY ("organizationId","year")
);

-- CreateTable
CREATE TABLE "Platform" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "PlatformLevel" NOT NULL,
    "category" TEXT NOT NULL,
    "regionCode" TEXT,
    "approvedOn" DATE,
    "validUntil" DATE,
    "documentNumber" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "userId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "role" "AffiliationRole" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'pending',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TakeoverRequest" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "fileId" TEXT,
    "state" "RequestState" NOT NULL DEFAULT 'pending',
    "decidedById" TEXT,
    "decisionReason" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TakeoverRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadRegistration" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL DEFAULT 'draft',
    "document" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeadRegistration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationFile" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegistrationFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationEvent" (
    "id" BIGSERIAL NOT NULL,
    "organizationId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "note" TEXT,
    "detail" JSONB,

    CONSTRAINT "OrganizationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consortium" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "normalizedName" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "status" "ConsortiumStatus" NOT NULL DEFAULT 'filed',
    "leadOrganizationId" TEXT NOT NULL,
    "liableOrganizationId" TEXT,
    "chainCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "clusterCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "regionCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "industryCode" TEXT,
    "formationDate" DATE,
    "filedOn" DATE NOT NULL,
    "validUntil" DATE,
    "objectives" TEXT NOT NULL DEFAULT '',
    "publishedUnitText" TEXT,
    "source" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL DEFAULT '',
    "filingId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consortium_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsortiumStatusPeriod" (
    "id" TEXT NOT NULL,
    "consortiumId" TEXT NOT NULL,
    "status" "ConsortiumStatus" NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "reason" TEXT,

    CONSTRAINT "ConsortiumStatusPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "consortiumId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "tier" "MembershipTier" NOT NULL DEFAULT 'core',
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsortiumTask" (
    "id" TEXT NOT NULL,
    "consortiumId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ConsortiumTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsortiumPlatform" (
    "consortiumId" TEXT NOT NULL,
    "platformId" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "ConsortiumPlatform_pkey" PRIMARY KEY ("consortiumId","platformId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL,
    "consortiumId" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "validUntil" DATE,
    "voidedOn" DATE,
    "checks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_caseNumber_key" ON "Filing"("caseNumber");

-- CreateIndex
CREATE INDEX "Filing_leadOrganizationId_idx" ON "Filing"("leadOrganizationId");

-- CreateIndex
CREATE INDEX "Filing_province_state_dueOn_idx" ON "Filing"("province", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Filing_assigneeId_idx" ON "Filing"("assigneeId");

-- CreateIndex
CREATE INDEX "FilingMember_filingId_position_idx" ON "FilingMember"("filingId", "position");

-- CreateIndex
CREATE INDEX "FilingMember_organizationId_idx" ON "FilingMember"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation"("codeHash");

-- CreateIndex
CREATE INDEX "Invitation_memberId_idx" ON "Invitation"("memberId");

-- CreateIndex
CREATE INDEX "Confirmation_memberId_at_idx" ON "Confirmation"("memberId", "at");

-- CreateIndex
CREATE INDEX "Material_filingId_type_idx" ON "Material"("filingId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_idempotencyKey_key" ON "Submission"("idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_filingId_version_key" ON "Submission"("filingId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "FilingEvent_filingId_sequence_key" ON "FilingEvent"("filingId", "sequence");

-- CreateIndex
CREATE INDEX "CorrectionNotice_filingId_idx" ON "CorrectionNotice"("filingId");

-- CreateIndex
CREATE INDEX "Opinion_filingId_step_idx" ON "Opinion"("filingId", "step");

-- CreateIndex
CREATE INDEX "InternalNote_filingId_idx" ON "InternalNote"("filingId");

-- CreateIndex
CREATE INDEX "ClockStop_filingId_idx" ON "ClockStop"("filingId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_ticketHash_key" ON "Session"("ticketHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "OneTimeCode_purpose_subject_idx" ON "OneTimeCode"("purpose", "subject");

-- CreateIndex
CREATE INDEX "AttemptLog_at_idx" ON "AttemptLog"("at");

-- CreateIndex
CREATE INDEX "AttemptLog_account_at_idx" ON "AttemptLog"("account", "at");

-- CreateIndex
CREATE INDEX "AttemptLog_ip_at_idx" ON "AttemptLog"("ip", "at");

-- CreateIndex
CREATE INDEX "AttemptLog_userId_at_idx" ON "AttemptLog"("userId", "at");

-- CreateIndex
CREATE INDEX "MeasureVersion_province_effectiveFrom_idx" ON "MeasureVersion"("province", "effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "MeasureVersion_province_version_key" ON "MeasureVersion"("province", "version");

-- CreateIndex
CREATE INDEX "DictionaryEntry_kind_parentCode_idx" ON "DictionaryEntry"("kind", "parentCode");

-- CreateIndex
CREATE UNIQUE INDEX "DictionaryEntry_kind_code_validFrom_key" ON "DictionaryEntry"("kind", "code", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_number_key" ON "Notice"("number");

-- CreateIndex
CREATE INDEX "Notice_organizationId_issuedAt_idx" ON "Notice"("organizationId", "issuedAt");

-- CreateIndex
CREATE INDEX "Notice_filingId_idx" ON "Notice"("filingId");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_createdAt_idx" ON "OutboxMessage"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_creditCode_key" ON "Organization"("creditCode");

-- CreateIndex
CREATE INDEX "Organization_regionCode_idx" ON "Organization"("regionCode");

-- CreateIndex
CREATE INDEX "OrganizationName_organizationId_idx" ON "OrganizationName"("organizationId");

-- CreateIndex
CREATE INDEX "OrganizationName_name_idx" ON "OrganizationName"("name");

-- CreateIndex
CREATE INDEX "Platform_level_idx" ON "Platform"("level");

-- CreateIndex
CREATE UNIQUE INDEX "Platform_organizationId_name_key" ON "Platform"("organizationId", "name");

-- CreateIndex
CREATE INDEX "Affiliation_organizationId_idx" ON "Affiliation"("organizationId");

-- CreateIndex
CREATE INDEX "JoinRequest_organizationId_state_idx" ON "JoinRequest"("organizationId", "state");

-- CreateIndex
CREATE INDEX "TakeoverRequest_state_idx" ON "TakeoverRequest"("state");

-- CreateIndex
CREATE INDEX "LeadRegistration_province_state_idx" ON "LeadRegistration"("province", "state");

-- CreateIndex
CREATE UNIQUE INDEX "LeadRegistration_organizationId_province_key" ON "LeadRegistration"("organizationId", "province");

-- CreateIndex
CREATE INDEX "OrganizationEvent_organizationId_id_idx" ON "OrganizationEvent"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Consortium_number_key" ON "Consortium"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Consortium_filingId_key" ON "Consortium"("filingId");

-- CreateIndex
CREATE INDEX "Consortium_province_status_filedOn_idx" ON "Consortium"("province", "status", "filedOn");

-- CreateIndex
CREATE INDEX "ConsortiumStatusPeriod_consortiumId_idx" ON "ConsortiumStatusPeriod"("consortiumId");

-- CreateIndex
CREATE INDEX "Membership_organizationId_idx" ON "Membership"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_consortiumId_organizationId_joinedOn_key" ON "Membership"("consortiumId", "organizationId", "joinedOn");

-- CreateIndex
CREATE INDEX "ConsortiumTask_consortiumId_idx" ON "ConsortiumTask"("consortiumId");

-- CreateIndex
CREATE INDEX "Certificate_consortiumId_idx" ON "Certificate"("consortiumId");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_leadOrganizationId_fkey" FOREIGN KEY ("leadOrganizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_measureVersionId_fkey" FOREIGN KEY ("measureVersionId") REFERENCES "MeasureVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingSection" ADD CONSTRAINT "FilingSection_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingMember" ADD CONSTRAINT "FilingMember_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingMember" ADD CONSTRAINT "FilingMember_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FilingMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FilingMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_measureVersionId_fkey" FOREIGN KEY ("measureVersionId") REFERENCES "MeasureVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingEvent" ADD CONSTRAINT "FilingEvent_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionNotice" ADD CONSTRAINT "CorrectionNotice_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionItem" ADD CONSTRAINT "CorrectionItem_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "CorrectionNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMark" ADD CONSTRAINT "ReviewMark_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockStop" ADD CONSTRAINT "ClockStop_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationName" ADD CONSTRAINT "OrganizationName_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationYear" ADD CONSTRAINT "OrganizationYear_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Platform" ADD CONSTRAINT "Platform_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TakeoverRequest" ADD CONSTRAINT "TakeoverRequest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TakeoverRequest" ADD CONSTRAINT "TakeoverRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadRegistration" ADD CONSTRAINT "LeadRegistration_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationFile" ADD CONSTRAINT "RegistrationFile_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "LeadRegistration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationFile" ADD CONSTRAINT "RegistrationFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationEvent" ADD CONSTRAINT "OrganizationEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consortium" ADD CONSTRAINT "Consortium_leadOrganizationId_fkey" FOREIGN KEY ("leadOrganizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consortium" ADD CONSTRAINT "Consortium_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsortiumStatusPeriod" ADD CONSTRAINT "ConsortiumStatusPeriod_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsortiumTask" ADD CONSTRAINT "ConsortiumTask_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsortiumPlatform" ADD CONSTRAINT "ConsortiumPlatform_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsortiumPlatform" ADD CONSTRAINT "ConsortiumPlatform_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Consortium"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma's schema language cannot say.

-- Search: two characters suffice. Every pair of neighbouring characters of a text, indexed.
CREATE FUNCTION bigrams(t text) RETURNS text[] IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
  SELECT coalesce(array_agg(DISTINCT substr(t, i, 2)), '{}') FROM generate_series(1, char_length(t) - 1) i
$$;
CREATE INDEX "Organization_bigrams" ON "Organization" USING gin (bigrams("searchText"));
CREATE INDEX "Consortium_bigrams" ON "Consortium" USING gin (bigrams("searchText"));

-- One name, one pending case and one consortium in force per province.
CREATE UNIQUE INDEX "Filing_pending_name" ON "Filing" ("province", "normalizedName")
  WHERE "state" NOT IN ('draft', 'filed', 'rejected', 'notAccepted', 'withdrawn', 'lapsed') AND "kind" = 'initial';
CREATE UNIQUE INDEX "Consortium_name_in_force" ON "Consortium" ("province", "normalizedName")
  WHERE "status" NOT IN ('expired', 'terminated', 'revoked');

-- 一次性告知: one full correction notice per case.
CREATE UNIQUE INDEX "CorrectionNotice_once" ON "CorrectionNotice" ("filingId") WHERE NOT "followUp";

CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation" ("memberId") WHERE "revokedAt" IS NULL;
CREATE UNIQUE INDEX "FilingMember_organization_once" ON "FilingMember" ("filingId", "organizationId") WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "FilingMember_code_once" ON "FilingMember" ("filingId", "creditCode") WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "FilingMember_name_once" ON "FilingMember" ("filingId", "name") WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "JoinRequest_one_pending" ON "JoinRequest" ("organizationId", "userId") WHERE "state" = 'pending';
CREATE UNIQUE INDEX "TakeoverRequest_one_pending" ON "TakeoverRequest" ("organizationId") WHERE "state" = 'pending';

-- History is immutable for every role, the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['FilingEvent', 'Submission', 'Confirmation', 'AttemptLog', 'OrganizationEvent', 'Opinion'] LOOP
    EXECUTE format('CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER history_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- A notice may be marked as read and nothing else.
CREATE FUNCTION refuse_notice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'readAt' - 'readById') IS DISTINCT FROM (to_jsonb(OLD) - 'readAt' - 'readById') THEN
    RAISE EXCEPTION 'Notice is kept as it was sent' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_rows BEFORE UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION refuse_notice_change();
CREATE TRIGGER notice_gone BEFORE DELETE ON "Notice" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Items of a correction notice freeze when it is sent; only answers are written then.
CREATE FUNCTION refuse_sent_item_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sent timestamptz;
BEGIN
  SELECT "sentAt" INTO sent FROM "CorrectionNotice" WHERE "id" = coalesce(NEW."noticeId", OLD."noticeId");
  IF sent IS NOT NULL AND (TG_OP <> 'UPDATE' OR (to_jsonb(NEW) - 'answer') IS DISTINCT FROM (to_jsonb(OLD) - 'answer')) THEN
    RAISE EXCEPTION 'a sent correction notice is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER item_rows BEFORE INSERT OR UPDATE OR DELETE ON "CorrectionItem" FOR EACH ROW EXECUTE FUNCTION refuse_sent_item_change();

-- No state without its event: checked when the transaction commits.
CREATE FUNCTION require_state_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said text; is_now text;
BEGIN
  SELECT "state"::text INTO is_now FROM "Filing" WHERE "id" = NEW."id";
  SELECT "toState" INTO said FROM "FilingEvent" WHERE "filingId" = NEW."id" ORDER BY "sequence" DESC LIMIT 1;
  IF is_now IS NOT NULL AND said IS DISTINCT FROM is_now THEN
    RAISE EXCEPTION 'filing % is % but its last event says %', NEW."id", is_now, coalesce(said, 'nothing') USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER filing_state_event AFTER INSERT OR UPDATE OF "state" ON "Filing"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_state_event();

ALTER TABLE "Counter" ADD CONSTRAINT "Counter_positive" CHECK ("value" >= 0);
ALTER TABLE "ConsortiumStatusPeriod" ADD CONSTRAINT "ConsortiumStatusPeriod_order" CHECK ("until" IS NULL OR "until" >= "from");
