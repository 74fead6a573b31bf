-- Some ten thousand words with their shares, instead of one thousand: they tell beforehand whether hits are many.
ALTER INDEX "RegisterEntry_words" ALTER COLUMN 1 SET STATISTICS 1000;
