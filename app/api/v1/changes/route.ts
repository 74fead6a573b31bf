import { answerChanges } from "@/lib/infrastructure/open-data/changes-answer";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";

/** What was listed, changed or left the register, in order. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(answerChanges);
