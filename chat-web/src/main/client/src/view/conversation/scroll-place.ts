/** Keeps a virtual list where its reader left it, while rows come above, below, and change their height. */

import type { RowWindow } from './row-window.ts';

const NEAR_END_PX = 80; // about two lines: who is this close to the end follows new messages

/** What of the scrolled element matters here. */
export interface Viewport {
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

export class ScrollPlace {
  readonly #window: RowWindow;
  #anchor: { key: string; offset: number } | null = null; // a row, and how far above the view's edge it begins

  #top = 0; // where the view was when this last saw it

  /** Whether the view stays at the end as messages come. */
  following = true;

  constructor(window: RowWindow) {
    this.#window = window;
  }

  /**
   * Notes where the reader is now; `base` is the height of what stands above the rows, and
   * `isAtEnd` says whether the last row is that of the newest message.
   */
  note(view: Viewport, base: number, isAtEnd = true): void {
    this.#top = view.scrollTop;
    this.following = isAtEnd && view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_END_PX;
    const y = view.scrollTop - base;
    const index = this.#window.indexAt(Math.max(0, y));
    const key = this.#window.keyAt(index);
    this.#anchor = key === undefined ? null : { key, offset: y - this.#window.top(index) };
  }

  /** Takes the reader to a row, which then begins that far below the view's edge. */
  goTo(key: string, belowPx: number): void {
    this.following = false;
    this.#anchor = { key, offset: -belowPx };
  }

  /** Says whether the view was scrolled since this last saw it, which the browser tells of only before the next frame. */
  isLeft(view: Viewport): boolean {
    return Math.abs(view.scrollTop - this.#top) >= 1;
  }

  /** Brings the view back to where the reader was. */
  restore(view: Viewport, base: number): void {
    const wanted = this.following ? view.scrollHeight - view.clientHeight : this.#anchorTop(base);
    // Less than a pixel is what the browser has rounded off; to correct it would go on for ever.
    if (wanted !== null && Math.abs(view.scrollTop - wanted) >= 1) {
      view.scrollTop = wanted;
    }
    this.#top = view.scrollTop;
  }

  /** Where the view begins once it is restored; null where that is the end. */
  wantedTop(view: Viewport, base: number): number | null {
    return this.following ? null : (this.#anchorTop(base) ?? view.scrollTop);
  }

  #anchorTop(base: number): number | null {
    const index = this.#anchor ? this.#window.indexOf(this.#anchor.key) : undefined;
    return this.#anchor && index !== undefined ? this.#window.top(index) + this.#anchor.offset + base : null;
  }
}
