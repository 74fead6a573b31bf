import { createServer } from "node:http";
import next from "next";
import { readyAnswers } from "./ready-answers.mjs";
import { root } from "./run-tool.mjs";

// The built site in one process: pages that anyone may share are sent from memory, everything else is the framework's.
const { HOST: hostname, PORT } = process.env;
const port = Number(PORT);
// Where the framework asks itself for the page after a form: never the address that a reader names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostname}:${port}`;
const site = next({ dir: root, dev: false, hostname, port });
await site.prepare();
const { answer } = readyAnswers(site.getRequestHandler());
/** Lists and records of the open data, see lib/infrastructure/open-data/in-front.ts. */
const inFront = Symbol.for("consortium-registry.answer-in-front");
const server = createServer((request, response) => {
  if (!globalThis[inFront]?.(request, response)) answer(request, response);
});
server.listen(port, hostname);

/** Requests under way are answered, and what they left to do afterwards is done; then the process ends. */
function end() {
  server.close(async () => {
    await site.close();
    process.exit(0);
  });
}
process.once("SIGTERM", end);
process.once("SIGINT", end);
