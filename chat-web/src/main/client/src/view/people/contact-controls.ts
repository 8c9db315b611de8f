/** Is what one can do about somebody for oneself: call them by a nickname, keep them as a contact, block them. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { confirmed } from '../parts/confirm-dialog.ts';
import { ParleyElement } from '../parts/element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';

const MOST_NICKNAME_CHARACTERS = 100; // the server's limit

@customElement('parley-contact-controls')
export class ContactControls extends ParleyElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) person!: Person;
  @state() private busy = false;
  @state() private done = '';
  @state() private error = '';
  @query('wa-input') private readonly nickname!: WaInput;

  protected override watched(): EventTarget[] {
    return [this.chat.contacts];
  }

  override render() {
    const text = words().people;
    const contact = this.chat.contacts.get(this.person.user_id);
    return html`<div class="fields">
      ${contact?.blocked ? html`<p class="alert">${text.blockedNow}</p>` : nothing}
      <form class="fields" @submit=${this.#saveNickname} @keydown=${this.#key}>
        <wa-input
          label=${text.nickname}
          hint=${text.nicknameHint}
          maxlength=${MOST_NICKNAME_CHARACTERS}
          autocomplete="off"
          .value=${contact?.nickname ?? ''}
        ></wa-input>
        <div class="actions">
          <wa-button type="submit" size="s" appearance="outlined" ?loading=${this.busy}>${text.save}</wa-button>
          <span class="hint" role="status">${this.done}</span>
        </div>
      </form>
      <div class="actions">
        ${contact
          ? this.#button(text.removeContact, () => this.#remove())
          : this.#button(text.addContact, () => this.#change(() => this.chat.contacts.keep(this.person.user_id)))}
        ${contact?.blocked
          ? this.#button(text.unblock, () => this.#block(false))
          : this.#button(text.block, () => this.#askAndBlock())}
      </div>
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
    </div>`;
  }

  #button(label: string, action: () => Promise<void>) {
    return html`<wa-button size="s" appearance="outlined" @click=${() => void action()}>${label}</wa-button>`;
  }

  #saveNickname(event: Event): Promise<void> {
    event.preventDefault();
    const nickname = this.nickname.value?.trim() ?? '';
    return this.#change(async () => {
      await this.chat.contacts.keep(this.person.user_id, { nickname });
      this.done = words().people.saved;
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.nickname) {
      void this.#saveNickname(event);
    }
  }

  async #remove(): Promise<void> {
    const text = words().people;
    const name = displayNameOf(this.person);
    const question = { title: text.removeContactTitle(name), text: text.removeContactText, action: text.removeContact };
    if (await confirmed(this, question)) {
      await this.#change(() => this.chat.contacts.remove(this.person.user_id));
    }
  }

  async #askAndBlock(): Promise<void> {
    const text = words().people;
    const question = { title: text.blockTitle(displayNameOf(this.person)), text: text.blockText, action: text.block };
    if (await confirmed(this, question)) {
      await this.#block(true);
    }
  }

  #block(blocked: boolean): Promise<void> {
    return this.#change(() => this.chat.contacts.keep(this.person.user_id, { blocked }));
  }

  async #change(action: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.done = '';
    this.error = '';
    try {
      await action();
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }
}
