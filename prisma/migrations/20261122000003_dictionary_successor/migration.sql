-- Where an ended entry went: the code that stands for it now.
ALTER TABLE "DictionaryEntry" ADD COLUMN "successorCode" TEXT;
