-- A sealed page belongs to its member, so that the lead and the department may see it through the case.
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_memberId_fkey"
  FOREIGN KEY ("memberId") REFERENCES "FilingMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "StoredFile_memberId_idx" ON "StoredFile"("memberId");
