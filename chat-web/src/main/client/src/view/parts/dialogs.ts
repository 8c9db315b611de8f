/** Shows dialogs over the page that any part of it asks for; they go when the page of their chat goes. */

import type { ReactiveControllerHost } from 'lit';

const SHOW = 'show-dialog';
const CLOSE_ALL = 'close-dialogs';

/** Is an element with a dialog in it; it fires `closed` when that is gone from the screen. */
export interface Dialog extends HTMLElement {
  close?(): void;
}

/** Shows a dialog over the page that `from` is on. */
export function showDialog(from: EventTarget, dialog: Dialog): void {
  from.dispatchEvent(new CustomEvent(SHOW, { detail: dialog, bubbles: true, composed: true }));
}

/** Closes all dialogs of the page that `from` is on: what the person wants next is under them. */
export function closeDialogs(from: EventTarget): void {
  from.dispatchEvent(new Event(CLOSE_ALL, { bubbles: true, composed: true }));
}

/** Makes an element the page on which dialogs are shown. */
export function holdDialogs(host: ReactiveControllerHost & HTMLElement): void {
  const shown = new Set<Dialog>();
  host.addEventListener(SHOW, (event) => {
    const dialog = (event as CustomEvent<Dialog>).detail;
    shown.add(dialog);
    dialog.addEventListener('closed', () => {
      shown.delete(dialog);
      dialog.remove();
    });
    dialog.style.position = 'absolute'; // it takes no part in the layout of the page
    host.shadowRoot?.append(dialog);
  });
  host.addEventListener(CLOSE_ALL, () => shown.forEach((dialog) => dialog.close?.()));
}
