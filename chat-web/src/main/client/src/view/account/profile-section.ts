/** Is the section in which one changes what others see of one, and how one can be reached. */

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { ownNameOf } from '../../chat/people.ts';
import { AccountApi } from '../../server/account-api.ts';
import { words } from '../../words/words.ts';
import { FormElement, Objection } from '../parts/form-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import '../parts/picture-field.ts';
import { sharedStyles } from '../parts/styles.ts';

const MOST_NAME_CHARACTERS = 100; // the server's limits
const MOST_STATUS_CHARACTERS = 200;
const MOST_EMAIL_CHARACTERS = 254;

@customElement('parley-profile-section')
export class ProfileSection extends FormElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;

  protected override watched(): EventTarget[] {
    return [this.chat.people];
  }

  override render() {
    const text = words().people;
    const { me } = this.chat;
    return html`<div class="fields">
      <parley-picture-field
        .name=${me ? ownNameOf(me) : ''}
        .ownerId=${this.chat.session.userId}
        .url=${me?.avatar_url}
        .store=${(picture: Blob | null) => this.#store(picture)}
      ></parley-picture-field>
      ${this.form(
        html`<wa-input
            id="name"
            label=${text.displayName}
            autocomplete="name"
            maxlength=${MOST_NAME_CHARACTERS}
            value=${me?.display_name ?? ''}
          ></wa-input>
          <wa-input
            id="status"
            label=${text.statusText}
            hint=${text.statusHint}
            autocomplete="off"
            maxlength=${MOST_STATUS_CHARACTERS}
            value=${me?.status_text ?? ''}
          ></wa-input>
          <wa-input
            id="email"
            type="email"
            label=${text.email}
            hint=${text.onlyYou}
            autocomplete="email"
            maxlength=${MOST_EMAIL_CHARACTERS}
            value=${me?.email ?? ''}
          ></wa-input>
          <wa-input id="phone" type="tel" label=${text.phone} hint=${text.onlyYou} autocomplete="tel" value=${me?.phone ?? ''}></wa-input>`,
        text.save,
      )}
    </div>`;
  }

  protected override async send(): Promise<string> {
    const name = this.value('#name');
    if (!name) {
      throw new Objection(words().people.nameNeeded);
    }
    const profile = {
      display_name: name,
      status_text: this.value('#status'),
      email: this.value('#email'),
      phone: this.value('#phone'),
    };
    this.chat.iAm(await new AccountApi(this.chat.session).change(profile));
    return words().people.saved;
  }

  async #store(picture: Blob | null): Promise<void> {
    const account = new AccountApi(this.chat.session);
    await (picture ? account.setPicture(picture) : account.removePicture());
    this.chat.iAm(await this.chat.api.me());
  }
}
