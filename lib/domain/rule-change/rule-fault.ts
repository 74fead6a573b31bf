/** A place of a document that is wrong, with a finished sentence; the path is dotted, "" is the whole document. */
export type RuleFault = { path: string; sentence: string };

export type ParsedRule<D> = { ok: true; value: D } | { ok: false; faults: RuleFault[] };
