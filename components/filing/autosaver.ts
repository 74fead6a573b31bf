import { formTexts, keepLocal, removeLocal } from "./local-copy";

export type SaveState =
  | { kind: "quiet" | "typing" | "saving" | "retrying" | "conflict" | "signedOut" }
  | { kind: "saved"; time: string };

const TYPING_PAUSE = 2_000;
const LEAVING_PAUSE = 150;
const RETRY_PAUSE = 8_000;

/** 14:03, Asia/Shanghai. */
export const clockTime = (at: Date): string =>
  new Intl.DateTimeFormat("zh-CN", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "Asia/Shanghai",
  }).format(at);

/** Saves a form by itself while it is typed; what cannot be sent stays on this machine until it can. */
export class Autosaver {
  private dirty = false;
  private halted = false;
  private flight: Promise<void> | null = null;
  private timer = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly url: string,
    private readonly storageKey: string,
    private readonly tell: (state: SaveState) => void,
  ) {}

  /** Begins to listen; the answer ends it. */
  listen(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    this.form.addEventListener("input", () => this.typed(), { signal });
    this.form.addEventListener("focusout", () => this.later(LEAVING_PAUSE), { signal });
    this.form.addEventListener("submit", (event) => this.sent(event), { signal, capture: true });
    window.addEventListener("online", () => this.save(), { signal });
    window.addEventListener("beforeunload", (event) => this.dirty && event.preventDefault(), { signal });
    return () => {
      window.clearTimeout(this.timer);
      stop.abort();
    };
  }

  private later(pause: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), pause);
  }

  private typed(): void {
    this.dirty = true;
    if (!this.halted) this.tell({ kind: "typing" });
    this.later(TYPING_PAUSE);
  }

  /** A press of a button waits for a save under way, so that the form never conflicts with itself. */
  private sent(event: SubmitEvent): void {
    if (this.flight) {
      event.preventDefault();
      event.stopPropagation();
      this.flight.then(() => this.form.requestSubmit(event.submitter));
      return;
    }
    window.clearTimeout(this.timer);
    this.dirty = false;
    removeLocal(this.storageKey);
  }

  private save(): void {
    if (!this.dirty || this.halted || this.flight) return;
    this.dirty = false;
    this.tell({ kind: "saving" });
    this.flight = fetch(this.url, { method: "POST", body: new FormData(this.form) })
      .then((response) => this.answered(response))
      .catch(() => this.keep("retrying"))
      .finally(() => {
        this.flight = null;
      });
  }

  private async answered(response: Response): Promise<void> {
    if (response.status === 409) this.halted = true;
    if (response.status === 409) return this.keep("conflict");
    if (response.status === 401) return this.keep("signedOut");
    if (!response.ok) return this.keep("retrying");
    const { version, savedAt } = (await response.json()) as { version: number; savedAt: string };
    const field = this.form.querySelector<HTMLInputElement>("input[name=version]");
    if (field) field.value = String(version);
    if (this.dirty) return this.later(TYPING_PAUSE);
    removeLocal(this.storageKey);
    this.tell({ kind: "saved", time: clockTime(new Date(savedAt)) });
  }

  private keep(kind: "retrying" | "conflict" | "signedOut"): void {
    this.dirty = true;
    keepLocal(this.storageKey, formTexts(this.form));
    this.tell({ kind });
    if (!this.halted) this.later(RETRY_PAUSE);
  }
}
