-- Accounts of staff are made, changed and closed by administrators; roles need a second one.
ALTER TYPE "CodePurpose" ADD VALUE 'activation';

CREATE TYPE "RoleRequestState" AS ENUM ('requested', 'granted', 'declined', 'withdrawn');

CREATE TABLE "RoleRequest" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "state" "RoleRequestState" NOT NULL DEFAULT 'requested',
    "roles" "StaffRole"[],
    "formerRoles" "StaffRole"[],
    "officeCode" TEXT,
    "reason" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RoleRequest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AccountEvent" (
    "id" BIGSERIAL NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "note" TEXT,
    "detail" JSONB,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "RoleRequest_userId_idx" ON "RoleRequest"("userId");
CREATE INDEX "AccountEvent_userId_id_idx" ON "AccountEvent"("userId", "id");

ALTER TABLE "RoleRequest" ADD CONSTRAINT "RoleRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AccountEvent" ADD CONSTRAINT "AccountEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One request on its way for a person; what is granted is granted by another than who asked, and by nobody to himself.
CREATE UNIQUE INDEX "RoleRequest_open" ON "RoleRequest" ("userId") WHERE "state" = 'requested';
ALTER TABLE "RoleRequest" ADD CONSTRAINT "RoleRequest_two_people"
  CHECK ("state" <> 'granted' OR ("decidedById" IS NOT NULL AND "decidedById" <> "requestedById" AND "decidedById" <> "userId" AND "requestedById" <> "userId"));

CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON "AccountEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_table BEFORE TRUNCATE ON "AccountEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
