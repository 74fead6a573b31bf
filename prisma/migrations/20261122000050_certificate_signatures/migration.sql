-- Public keys that certificates were signed with. They are only ever added to: what was published stays published.
CREATE TABLE "CertificateKey" (
  "id" TEXT NOT NULL,
  "algorithm" TEXT NOT NULL,
  "publicKey" JSONB NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "CertificateKey_pkey" PRIMARY KEY ("id")
);
CREATE TRIGGER history_rows BEFORE UPDATE OR DELETE ON "CertificateKey"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_table BEFORE TRUNCATE ON "CertificateKey"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "Certificate" ADD COLUMN "algorithm" TEXT, ADD COLUMN "keyId" TEXT, ADD COLUMN "signature" TEXT;
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "CertificateKey"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_signature_whole"
  CHECK (num_nulls("algorithm", "keyId", "signature") IN (0, 3));
