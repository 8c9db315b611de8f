/** Makes the rows of a list one stop of the Tab key: the arrow keys go between them, Home and End to its edges. */

import type { ReactiveController, ReactiveElement } from 'lit';

export class RovingRows implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #selector: string;
  #current: HTMLElement | null = null;

  /** @param selector finds the rows below the host */
  constructor(host: ReactiveElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#focused);
    this.#host.addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#focused);
    this.#host.removeEventListener('keydown', this.#key);
  }

  hostUpdated(): void {
    this.#arrange();
  }

  readonly #focused = (event: Event): void => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLElement && target.matches(this.#selector)) {
      this.#current = target;
      this.#arrange();
    }
  };

  readonly #key = (event: KeyboardEvent): void => {
    const rows = this.#rows();
    const edge = { Home: rows[0], End: rows[rows.length - 1] }[event.key];
    if (edge && !event.altKey && !event.ctrlKey && !event.metaKey && rows.some((row) => row === event.composedPath()[0])) {
      event.preventDefault();
      edge.focus();
    }
  };

  #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)];
  }

  /** The row that was focused last is the stop; before any was, the one that is open, or the first. */
  #arrange(): void {
    const rows = this.#rows();
    const open = rows.find((row) => row.ariaCurrent === 'true');
    const stop = rows.find((row) => row === this.#current) ?? open ?? rows[0];
    rows.forEach((row) => (row.tabIndex = row === stop ? 0 : -1));
  }
}
