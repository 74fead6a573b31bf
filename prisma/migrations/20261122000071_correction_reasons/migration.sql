-- Why a fact of the register was put right, a class the public reads; corrections made before were all of typing errors.
ALTER TABLE "Correction" ADD COLUMN "reasonClass" TEXT NOT NULL DEFAULT 'typing';
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_reasonClass_check"
  CHECK ("reasonClass" IN ('typing', 'original', 'proof'));
