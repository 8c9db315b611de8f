/** Moves the keyboard from message to message, and knows at which one somebody points. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Message } from '../../server/protocol.ts';
import { tell } from './message-action.ts';

/** What of a row matters here; the keyboard stops at messages, on their way or stored. */
interface Stop {
  readonly kind: string;
  readonly key: string;
  readonly message?: Message;
}

export interface RowList extends ReactiveControllerHost {
  readonly rows: readonly Stop[];
  /** Draws the row of a key, wherever it stands, and returns its element. */
  reveal(key: string): Promise<HTMLElement | null>;
}

export class RowFocus implements ReactiveController {
  readonly #list: RowList;
  #key: string | null = null; // of the row that the keyboard is at, or was last
  #within = false; // whether the keyboard is there now
  #pointedKey: string | null = null;

  constructor(list: RowList) {
    this.#list = list;
    list.addController(this);
  }

  hostConnected(): void {}

  /** The row that Tab leads to, out of those that are drawn: where the keyboard was last, else the newest message. */
  stop(drawn: readonly Stop[]): string | null {
    const messages = drawn.filter(isStop);
    return (messages.find((row) => row.key === this.#key) ?? messages.at(-1))?.key ?? null;
  }

  showsTools(key: string): boolean {
    return key === this.#pointedKey || (this.#within && key === this.#key);
  }

  async focus(key: string): Promise<void> {
    this.#key = key;
    (await this.#list.reveal(key))?.focus();
  }

  readonly focused = (event: FocusEvent): void => {
    const key = rowOf(event.target)?.dataset['key'];
    if (key) {
      this.#key = key;
      this.#within = true;
      this.#list.requestUpdate();
    }
  };

  readonly left = (event: FocusEvent): void => {
    if (!rowOf(event.relatedTarget)) {
      this.#within = false;
      this.#list.requestUpdate();
    }
  };

  /** A finger points by touching, which puts the focus there. */
  readonly pointed = (event: PointerEvent): void => {
    const key = event.pointerType === 'mouse' ? (rowOf(event.target)?.dataset['key'] ?? null) : null;
    if (key !== this.#pointedKey) {
      this.#pointedKey = key;
      this.#list.requestUpdate();
    }
  };

  readonly unpointed = (): void => {
    this.#pointedKey = null;
    this.#list.requestUpdate();
  };

  readonly pressed = (event: KeyboardEvent): void => {
    const row = rowOf(event.target);
    if (!row || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const opens = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || (event.key === 'Enter' && event.target === row);
    if (opens) {
      event.preventDefault();
      this.#openMenu(row);
    } else if (event.key === 'Escape' && event.target !== row) {
      event.stopPropagation();
      row.focus();
    } else {
      this.#walk(event, row.dataset['key']);
    }
  };

  /** A long touch asks for the menu; the right button of a mouse keeps the browser's. */
  readonly menuAsked = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    if (row && touched && !(event.target as Element).closest('a')) {
      event.preventDefault();
      this.#openMenu(row);
    }
  };

  #walk(event: KeyboardEvent, key: string | undefined): void {
    const messages = this.#list.rows.filter(isStop);
    const at = messages.findIndex((row) => row.key === key);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: messages.length - 1 }[event.key];
    const row = next === undefined ? undefined : messages[next];
    if (next !== undefined) {
      event.preventDefault(); // at the ends, too: the page would scroll away
    }
    if (row) {
      void this.focus(row.key);
    }
  }

  #openMenu(element: HTMLElement): void {
    const row = this.#list.rows.find(({ key }) => key === element.dataset['key']);
    if (row?.message) {
      tell(element, 'menu', row.message);
    }
  }
}

export function isStop({ kind }: Stop): boolean {
  return kind === 'message' || kind === 'outgoing';
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.row') : null;
}
