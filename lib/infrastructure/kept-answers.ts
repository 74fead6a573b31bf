/** Bundled apart and run in one process, the pages, the start and the server find each other by these names. */
const FORGETTERS = {
  /** Whole pages, see scripts/ready-answers.mjs. */
  pages: Symbol.for("consortium-registry.forget-ready-answers"),
  /** Answers of the open data. */
  data: Symbol.for("consortium-registry.forget-open-data"),
};

/** Names what forgets answers of the open data. */
export function forgetDataBy(forget: () => void): void {
  Reflect.set(globalThis, FORGETTERS.data, forget);
}

/** Forgets every whole answer that this process keeps ready in front of the framework. */
export function forgetKeptAnswers(): void {
  for (const name of Object.values(FORGETTERS)) {
    const forget: unknown = Reflect.get(globalThis, name);
    if (typeof forget === "function") forget();
  }
}
