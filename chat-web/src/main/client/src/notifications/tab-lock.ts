/** Is a Web Lock that a tab holds for as long as something is true of it; when the tab is gone, so is its hold. */

export class TabLock {
  readonly #name: string;
  readonly #mode: LockMode;
  #wanted: AbortController | null = null;
  #release: (() => void) | null = null;

  constructor(name: string, mode: LockMode) {
    this.#name = name;
    this.#mode = mode;
  }

  /** Whether this tab has the lock; where there are no Web Locks, each tab is on its own and has it. */
  get held(): boolean {
    return this.#wanted !== null && (this.#release !== null || !navigator.locks);
  }

  /** Takes the lock as soon as it is free, or lets it go. */
  want(wanted: boolean): void {
    if (wanted && !this.#wanted) {
      this.#wanted = new AbortController();
      const { signal } = this.#wanted;
      navigator.locks?.request(this.#name, { mode: this.#mode, signal }, () => this.#hold(signal)).catch(() => {}); // given up
    } else if (!wanted && this.#wanted) {
      this.#wanted.abort();
      this.#wanted = null;
      this.#release?.();
      this.#release = null;
    }
  }

  #hold(signal: AbortSignal): Promise<void> | undefined {
    return signal.aborted ? undefined : new Promise((release) => (this.#release = release));
  }
}

/** Whether any tab holds the lock of that name. */
export async function isHeld(name: string): Promise<boolean> {
  const { held } = (await navigator.locks?.query()) ?? {};
  return held?.some((lock) => lock.name === name) ?? false;
}
