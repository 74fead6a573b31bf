import { fork } from "node:child_process";
import { once } from "node:events";

/** What a program beside this one tells of data set M or L; a process of its own, since a process knows one database. */
export async function measuredBy<Figures>(program: string, name: "M" | "L"): Promise<Figures> {
  const child = fork(new URL(program, import.meta.url), [name], { execArgv: process.execArgv });
  const [figures] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`measuring ${name} ended with ${code}`);
    }),
  ])) as [Figures];
  return figures;
}
