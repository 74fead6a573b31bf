/** What was typed and could not be sent, kept on this machine until it is saved or refused. */
export type LocalCopy = { at: string; texts: [string, string][] };

export const formTexts = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !name.startsWith("$ACTION") && name !== "version" ? [[name, value]] : [],
  );

/** Storage may be full or forbidden: then there is no local copy, and the page goes on. */
export function keepLocal(key: string, texts: [string, string][]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), texts } satisfies LocalCopy));
  } catch {
    // Without storage the retry is all there is.
  }
}

export function readLocal(key: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as LocalCopy) : null;
  } catch {
    return null;
  }
}

export function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Puts kept texts back into the controls of the same names and lets listeners know. */
export function fillForm(form: HTMLFormElement, texts: [string, string][]): void {
  for (const control of form.elements) {
    const named = control as HTMLInputElement;
    if (!named.name || named.type === "hidden" || named.type === "submit") continue;
    const values = texts.filter(([name]) => name === named.name).map(([, value]) => value);
    if (named.type === "checkbox" || named.type === "radio") named.checked = values.includes(named.value);
    else named.value = values[0] ?? "";
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
