/** Is the question whether a message is to be deleted. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Message } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { textOf } from '../parts/titles.ts';

@customElement('parley-delete-dialog')
export class DeleteDialog extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      blockquote {
        margin: 0 0 0.75rem;
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--wa-color-neutral-border-loud);
      }

      .alert {
        margin-block-start: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) message!: Message;
  @state() private busy = false;
  @state() private error = '';
  @query('wa-dialog') private readonly dialog!: WaDialog;

  override render() {
    const text = words();
    return html`<wa-dialog open label=${text.deleteQuestion} @wa-after-hide=${this.#hidden}>
      <blockquote class="one-line" dir="auto">${textOf(this.message)}</blockquote>
      <p>${text.deleteLasts}</p>
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
      <wa-button slot="footer" appearance="outlined" autofocus @click=${this.#close}>${text.cancel}</wa-button>
      <wa-button slot="footer" variant="danger" ?loading=${this.busy} @click=${() => void this.#delete()}>${text.deleteMessage}</wa-button>
    </wa-dialog>`;
  }

  async #delete(): Promise<void> {
    this.busy = true;
    try {
      await this.chat.messages.remove(this.message.conversation_id, this.message.message_id);
      this.#close();
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }

  #close(): void {
    this.dialog.open = false;
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new Event('closed'));
    }
  }
}
