-- Why a consortium is no longer in force: one class of a closed list for each way of ending.
ALTER TABLE "ConsortiumStatusPeriod" ADD COLUMN "endReason" TEXT;

UPDATE "ConsortiumStatusPeriod" SET "endReason" = CASE
  WHEN "status" = 'expired' THEN 'validityEnded'
  WHEN "status" = 'terminated' AND "reason" ~ '协议' THEN 'agreementEnded'
  WHEN "status" = 'terminated' AND "reason" ~ '注销|吊销' THEN 'leadGone'
  WHEN "status" = 'terminated' AND "reason" ~ '申请' THEN 'ownRequest'
  WHEN "status" = 'revoked' AND "reason" ~ '虚假|欺骗|伪造' THEN 'falseMaterials'
  WHEN "status" = 'revoked' AND "reason" ~ '评价|评估' THEN 'failedEvaluations'
  WHEN "status" = 'revoked' AND "reason" ~ '报告' THEN 'missingReports'
  WHEN "status" = 'revoked' AND "reason" ~ '整改' THEN 'rectificationNotDone'
  WHEN "status" = 'revoked' AND "reason" ~ '失信' THEN 'seriousBreach'
  WHEN "status" = 'revoked' AND "reason" ~ '违法|冒用' THEN 'unlawfulConduct'
  WHEN "status" = 'revoked' AND "reason" ~ '注销|吊销' THEN 'leadGone'
  WHEN "status" = 'revoked' AND "reason" ~ '申请' THEN 'ownRequest'
END
WHERE "status" IN ('expired', 'terminated', 'revoked');

ALTER TABLE "ConsortiumStatusPeriod" ADD CONSTRAINT "ConsortiumStatusPeriod_endReason_check" CHECK (
  "endReason" IS NULL
  OR ("status" = 'expired' AND "endReason" = 'validityEnded')
  OR ("status" = 'terminated' AND "endReason" IN ('ownRequest', 'agreementEnded', 'leadGone'))
  OR ("status" = 'revoked' AND "endReason" IN ('falseMaterials', 'failedEvaluations', 'missingReports',
    'rectificationNotDone', 'seriousBreach', 'unlawfulConduct', 'leadGone', 'ownRequest'))
);

-- A contest tells the lead once that its day comes near, and lead and staff once that it has passed.
ALTER TABLE "Contest" ADD COLUMN "remindedAt" TIMESTAMPTZ(3);
ALTER TABLE "Contest" ADD COLUMN "overdueToldAt" TIMESTAMPTZ(3);
