/** Is the dialog that asks before something is done that is hard to undo. */

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { words } from '../../words/words.ts';
import { DialogElement } from './dialog-element.ts';
import { showDialog } from './dialogs.ts';
import { sharedStyles } from './styles.ts';

export interface Question {
  title: string;
  text: string;
  action: string; // what the button says that does it
}

@customElement('parley-confirm')
class ConfirmDialog extends DialogElement {
  static override readonly styles = [sharedStyles];

  @property({ attribute: false }) question!: Question;
  agreed = false;

  override render() {
    const { title, text, action } = this.question;
    return this.dialog(
      title,
      html`<p>${text}</p>
        <wa-button slot="footer" appearance="outlined" autofocus @click=${() => this.close()}>${words().cancel}</wa-button>
        <wa-button slot="footer" variant="danger" @click=${this.#agree}>${action}</wa-button>`,
    );
  }

  #agree(): void {
    this.agreed = true;
    this.close();
  }
}

/** Asks the person, and says whether they want it. */
export function confirmed(from: EventTarget, question: Question): Promise<boolean> {
  const dialog = new ConfirmDialog();
  dialog.question = question;
  return new Promise((answer) => {
    dialog.addEventListener('closed', () => answer(dialog.agreed));
    showDialog(from, dialog);
  });
}
