import { answerList } from "@/lib/infrastructure/open-data/list-answer";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";

/** A page of notices by the same parameters as /notices; `next` is the address of the following one. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute((request: Request) =>
  answerList("notices", request),
);
