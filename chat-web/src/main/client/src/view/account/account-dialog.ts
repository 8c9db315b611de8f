/** Is the dialog about one's own account, in sections. */

import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { words } from '../../words/words.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { tabs, tabStyles } from '../parts/tabs.ts';
import './deletion-section.ts';
import './devices-section.ts';
import './password-section.ts';
import './profile-section.ts';

const SECTIONS = ['profile', 'password', 'devices', 'deleteAccount'] as const;
type Section = (typeof SECTIONS)[number];

@customElement('parley-account')
export class AccountDialog extends DialogElement {
  static override readonly styles = [
    sharedStyles,
    tabStyles,
    css`
      .section {
        min-height: min(26rem, 60dvh); /* sections differ in height, the dialog does not jump */
        padding-block-start: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @state() private section: Section = 'profile';

  override render() {
    const text = words().people;
    const names = SECTIONS.map((section) => ({ id: section, name: text[section] }));
    return this.dialog(
      text.account,
      html`${tabs(text.sections, names, this.section, (section) => (this.section = section))}
        <div class="section">${this.#section()}</div>`,
    );
  }

  #section() {
    switch (this.section) {
      case 'profile':
        return html`<parley-profile-section .chat=${this.chat}></parley-profile-section>`;
      case 'password':
        return html`<parley-password-section .chat=${this.chat}></parley-password-section>`;
      case 'devices':
        return html`<parley-devices-section .chat=${this.chat}></parley-devices-section>`;
      case 'deleteAccount':
        return html`<parley-deletion-section .chat=${this.chat}></parley-deletion-section>`;
    }
  }
}
