/** Hears the page's shortcuts, wherever the focus is, unless something in front of the page is open. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { actionOf, type Action } from './shortcuts.ts';

/** Whether the keyboard has a Command key in the place of Ctrl. */
export const ON_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const FIELDS = 'input, textarea, select, [contenteditable]';
const IN_FRONT = 'dialog, wa-dialog, [role="dialog"]';

export class PageKeys implements ReactiveController {
  readonly #act: (action: Action) => boolean;

  /** @param act does what is asked for; says whether there was anything to do */
  constructor(host: ReactiveControllerHost, act: (action: Action) => boolean) {
    this.#act = act;
    host.addController(this);
  }

  /** On the window, so that a dialog, which hears Escape at the document, comes first. */
  hostConnected(): void {
    addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) {
      return; // whoever has the focus has used it
    }
    const path = event.composedPath().filter((target) => target instanceof Element);
    const inField = path[0]?.matches(FIELDS) ?? false;
    const action = actionOf(event, { onMac: ON_MAC, inField });
    if (action && !path.some((element) => element.matches(IN_FRONT)) && this.#act(action)) {
      event.preventDefault();
    }
  };
}
