/** Is the dialog with somebody's profile, from which one can write to them. */

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { problemText, words } from '../../words/words.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { closeDialogs } from '../parts/dialogs.ts';
import { sharedStyles } from '../parts/styles.ts';
import './person-profile.ts';

@customElement('parley-profile-dialog')
export class ProfileDialog extends DialogElement {
  static override readonly styles = [sharedStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) userId!: string;
  @state() private error = '';

  protected override watched(): EventTarget[] {
    return [this.chat.people];
  }

  override render() {
    const text = words();
    const { deleted, deactivated } = this.chat.people.get(this.userId) ?? {};
    const canWrite = !deleted && !deactivated && this.userId !== this.chat.session.userId;
    return this.dialog(
      text.people.profile,
      html`<parley-person .chat=${this.chat} .userId=${this.userId}></parley-person>
        <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.close()}>${text.close}</wa-button>
        ${canWrite
          ? html`<wa-button slot="footer" variant="brand" @click=${() => void this.#write()}>${text.people.writeMessage}</wa-button>`
          : nothing}`,
    );
  }

  async #write(): Promise<void> {
    try {
      await this.chat.startDirect(this.userId);
      closeDialogs(this);
    } catch (problem) {
      this.error = problemText(problem);
    }
  }
}
