const startedAt = performance.now();

/** Prints one line of progress with the seconds since the command began. */
export function report(text) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  console.log(`[${seconds} s] ${text}`);
}

/** A problem the person at the console can mend: printed without a stack. */
export class SetupProblem extends Error {}

/** Runs a command to its end and turns a failure into an exit code of 1 and a readable message. */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
