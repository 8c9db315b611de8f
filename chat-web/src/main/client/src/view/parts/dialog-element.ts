/** Is the base of dialogs: they close by themselves, and say so when they are gone from the screen. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Dialog } from './dialogs.ts';
import { ParleyElement } from './element.ts';

export class DialogElement extends ParleyElement implements Dialog {
  /** The dialog with what is in it; elements with the slot `footer` stand at its foot. */
  protected dialog(label: string, content: TemplateResult): TemplateResult {
    return html`<wa-dialog open label=${label} @wa-after-hide=${this.#hidden}>${content}</wa-dialog>`;
  }

  /** Puts the keyboard where one begins; a dialog that is open from its start would put it on its closing button. */
  override async firstUpdated(): Promise<void> {
    const dialog = this.renderRoot.querySelector<WaDialog>('wa-dialog');
    const start = dialog?.querySelector<LitElement>('[autofocus]');
    await dialog?.updateComplete;
    await start?.updateComplete;
    start?.focus();
  }

  /** Closes the dialog, with its animation. */
  close(): void {
    const dialog = this.renderRoot.querySelector<WaDialog>('wa-dialog');
    if (dialog) {
      dialog.open = false;
    }
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new Event('closed'));
    }
  }
}
