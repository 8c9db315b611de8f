/** Is the section in which one deletes one's account. */

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { AccountApi } from '../../server/account-api.ts';
import { Problem } from '../../server/http.ts';
import { problemText, words } from '../../words/words.ts';
import { confirmed } from '../parts/confirm-dialog.ts';
import { FormElement, Objection } from '../parts/form-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';

@customElement('parley-deletion-section')
export class DeletionSection extends FormElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;

  override render() {
    const text = words().people;
    return this.form(
      html`<p>${text.deleteNote}</p>
        <wa-input id="password" type="password" label=${text.passwordToDelete} autocomplete="current-password"></wa-input>`,
      text.deleteAccount,
      'danger',
    );
  }

  protected override async send(): Promise<string> {
    const password = this.raw('#password');
    const text = words().people;
    if (!password) {
      throw new Objection(words().enterPassword);
    }
    if (await confirmed(this, { title: text.deleteTitle, text: text.deleteText, action: text.deleteForGood })) {
      await this.#delete(password);
    }
    return '';
  }

  protected override wordsFor(problem: unknown): string {
    return problem instanceof Problem && problem.code === 'forbidden' ? words().people.wrongPassword : problemText(problem);
  }

  async #delete(password: string): Promise<void> {
    const { session, socket } = this.chat;
    socket.stop(); // else it would tell, before the answer comes, that the account is disabled
    try {
      await new AccountApi(session).delete(password);
    } catch (problem) {
      await socket.start();
      throw problem;
    }
    session.forget();
    this.dispatchEvent(new Event('log-out', { bubbles: true, composed: true }));
  }
}
