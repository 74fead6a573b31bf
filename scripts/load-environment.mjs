import { loadDotEnv } from "./environment.mjs";

// Imported first, so that the settings of `.env` are there before any other module reads them.
loadDotEnv();
