/** Knows where the line over the new messages stands in the list, and whether its reader has come to it. */

import type { Conversation } from '../../chat/conversation.ts';
import { NewLine } from '../../chat/new-line.ts';
import type { RowWindow } from './row-window.ts';
import { NEW_ROW_KEY } from './rows.ts';
import type { Viewport } from './scroll-place.ts';

export class NewLinePlace {
  readonly line = new NewLine();
  readonly #window: RowWindow;
  readonly #conversation: () => Conversation;

  constructor(window: RowWindow, conversation: () => Conversation) {
    this.#window = window;
    this.#conversation = conversation;
  }

  /** Whether the messages reach back to where reading stopped. */
  get isLoaded(): boolean {
    const { hasEarlier, log } = this.#conversation();
    return !hasEarlier || (log.first?.seq ?? 0) <= (this.line.after ?? 0);
  }

  /** The seq after which messages are new, where that is among those that are loaded. */
  get after(): number | null {
    return this.isLoaded ? this.line.after : null;
  }

  /** Whether there are new messages further up than the reader has been; `base` is the height above the rows. */
  isAbove(view: Viewport | null, base: number): boolean {
    if (this.line.after === null || this.line.seen) {
      return false;
    }
    const top = this.#top(base);
    return top === null ? !this.isLoaded : top < (view?.scrollTop ?? 0);
  }

  /** Whether there are new messages further down than the reader has been. */
  isBelow(view: Viewport, base: number): boolean {
    const top = this.#top(base);
    return !this.line.seen && top !== null && top > view.scrollTop;
  }

  /** Notes that somebody looks at this part of the list. */
  seen(view: Viewport, base: number): void {
    const top = this.#top(base);
    if (top !== null && top >= view.scrollTop && top < view.scrollTop + view.clientHeight) {
      this.line.seen = true;
    }
  }

  /** Where the line stands in the scrolled element; null if it is not among the rows. */
  #top(base: number): number | null {
    const index = this.#window.indexOf(NEW_ROW_KEY);
    return index === undefined ? null : this.#window.top(index) + base;
  }
}
