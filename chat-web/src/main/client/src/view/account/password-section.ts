/** Is the section in which one changes one's password. */

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { AccountApi } from '../../server/account-api.ts';
import { Problem } from '../../server/http.ts';
import { problemText, words } from '../../words/words.ts';
import { FormElement, Objection } from '../parts/form-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';

const LEAST_CHARACTERS = 8; // the server's limit

@customElement('parley-password-section')
export class PasswordSection extends FormElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;

  override render() {
    const text = words().people;
    return this.form(
      html`<p class="hint">${text.passwordNote}</p>
        <input type="text" hidden autocomplete="username" aria-hidden="true" .value=${this.chat.me?.username ?? ''} />
        ${this.#field('current', text.currentPassword, 'current-password')}
        ${this.#field('new', text.newPassword, 'new-password', words().passwordHint)}
        ${this.#field('repeated', text.repeatPassword, 'new-password')}`,
      text.changePassword,
    );
  }

  protected override async send(): Promise<string> {
    const [current, next, repeated] = [this.raw('#current'), this.raw('#new'), this.raw('#repeated')];
    const text = words().people;
    if (!current) {
      throw new Objection(words().enterPassword);
    }
    if ([...next].length < LEAST_CHARACTERS) {
      throw new Objection(text.passwordTooShort);
    }
    if (next !== repeated) {
      throw new Objection(text.passwordsDiffer);
    }
    await new AccountApi(this.chat.session).changePassword(current, next);
    this.clear('#current', '#new', '#repeated');
    return text.passwordChanged;
  }

  protected override wordsFor(problem: unknown): string {
    return problem instanceof Problem && problem.code === 'forbidden' ? words().people.passwordWrong : problemText(problem);
  }

  #field(id: string, label: string, autocomplete: string, hint = '') {
    return html`<wa-input id=${id} type="password" label=${label} hint=${hint} autocomplete=${autocomplete}></wa-input>`;
  }
}
