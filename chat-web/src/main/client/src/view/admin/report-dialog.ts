/** Is the dialog in which somebody reports a message to the administrators. */

import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { ModerationApi } from '../../server/moderation-api.ts';
import { problemText, words } from '../../words/words.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';

const MOST_REASON_CHARACTERS = 1000; // the server's limit

@customElement('parley-report-dialog')
export class ReportDialog extends DialogElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) message!: { conversation_id: string; message_id: string };
  @state() private busy = false;
  @state() private done = false;
  @state() private error = '';
  @query('wa-textarea') private readonly reason!: WaTextarea;

  override render() {
    const text = words();
    return this.dialog(
      text.people.reportTitle,
      html`<div class="fields">
          <p role="status">${this.done ? text.people.reported : text.people.reportNote}</p>
          <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
          ${this.done
            ? nothing
            : html`<wa-textarea
                autofocus
                label=${text.people.reportReason}
                rows="4"
                maxlength=${MOST_REASON_CHARACTERS}
              ></wa-textarea>`}
        </div>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.close()}>
          ${this.done ? text.close : text.cancel}
        </wa-button>
        ${this.done
          ? nothing
          : html`<wa-button slot="footer" variant="danger" ?loading=${this.busy} @click=${() => void this.#report()}>
              ${text.people.report}
            </wa-button>`}`,
    );
  }

  async #report(): Promise<void> {
    const reason = this.reason.value?.trim() ?? '';
    if (!reason) {
      this.error = words().people.reasonNeeded;
      this.reason.focus();
      return;
    }
    this.busy = true;
    this.error = '';
    try {
      const { conversation_id: conversationId, message_id: messageId } = this.message;
      await new ModerationApi(this.chat.session).report(conversationId, messageId, reason);
      this.done = true;
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }
}
