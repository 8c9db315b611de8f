/** Tells whoever watches a piece of state that it changed. */

/** Fires `change` once after any number of changes made in one go. */
export class Changes extends EventTarget {
  #announced = false;

  /** Announces a change to the views. */
  changed(): void {
    if (!this.#announced) {
      this.#announced = true;
      queueMicrotask(() => {
        this.#announced = false;
        this.dispatchEvent(new Event('change'));
      });
    }
  }
}
