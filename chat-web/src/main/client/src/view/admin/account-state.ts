/** Lets an administrator disable somebody's account, and enable it again. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import { ModerationApi } from '../../server/moderation-api.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { confirmed } from '../parts/confirm-dialog.ts';
import { ParleyElement } from '../parts/element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';

@customElement('parley-account-state')
export class AccountState extends ParleyElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) person!: Person;
  @state() private busy = false;
  @state() private error = '';

  override render() {
    const text = words().people;
    const { deactivated } = this.person;
    return html`<div class="fields">
      <div class="actions">
        <wa-button
          size="s"
          appearance="outlined"
          variant=${deactivated ? 'neutral' : 'danger'}
          ?loading=${this.busy}
          @click=${() => void (deactivated ? this.#set('active') : this.#askAndDeactivate())}
        >
          ${deactivated ? text.activate : text.deactivate}
        </wa-button>
      </div>
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
    </div>`;
  }

  async #askAndDeactivate(): Promise<void> {
    const text = words().people;
    const title = text.deactivateTitle(displayNameOf(this.person));
    if (await confirmed(this, { title, text: text.deactivateText, action: text.deactivate })) {
      await this.#set('deactivated');
    }
  }

  async #set(state: 'active' | 'deactivated'): Promise<void> {
    this.busy = true;
    this.error = '';
    try {
      const person = await new ModerationApi(this.chat.session).setState(this.person.user_id, state);
      this.chat.people.remember([person]);
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }
}
