-- What happened to a member of the pool of experts. Append-only.
CREATE TABLE "ExpertEvent" (
    "id" BIGSERIAL NOT NULL,
    "expertId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "ExpertEvent_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ExpertEvent_expertId_id_idx" ON "ExpertEvent"("expertId", "id");

ALTER TABLE "ExpertEvent" ADD CONSTRAINT "ExpertEvent_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON "ExpertEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_table BEFORE TRUNCATE ON "ExpertEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
