/** Shows who is logged in, whether the connection is up, and the ways to the settings and out. */

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import { words } from '../../words/words.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';

@customElement('parley-profile-bar')
export class ProfileBar extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    avatarStyles,
    css`
      header {
        display: flex;
        padding: 0.75rem 0.75rem 0.5rem 1rem;
        align-items: center;
        gap: 0.625rem;
      }

      .text {
        display: grid;
        min-width: 0;
        flex: 1;
        line-height: 1.3;
      }

      strong {
        font-weight: var(--wa-font-weight-bold);
      }

      .connection {
        color: var(--wa-color-text-quiet);
        font-size: 0.8125rem;
      }

      .connection::before {
        display: inline-block;
        width: 0.5rem;
        height: 0.5rem;
        margin-inline-end: 0.375rem;
        border: 1.5px solid var(--wa-color-text-quiet);
        border-radius: 50%;
        content: '';
      }

      .connection.online::before {
        border-color: var(--parley-online);
        background: var(--parley-online);
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;

  override connectedCallback(): void {
    super.connectedCallback();
    this.chat.socket.addEventListener('state', this.#changed);
  }

  override disconnectedCallback(): void {
    this.chat.socket.removeEventListener('state', this.#changed);
    super.disconnectedCallback();
  }

  protected override watched(): EventTarget[] {
    return [this.chat.people];
  }

  override render() {
    const text = words();
    const { me } = this.chat;
    const { state } = this.chat.socket;
    const name = me ? displayNameOf(me) : '';
    return html`
      <header>
        ${avatar(name, me?.user_id ?? '')}
        <div class="text">
          <strong class="one-line" dir="auto">${name}</strong>
          <span class="connection ${state}" role="status">${text[state]}</span>
        </div>
        <button class="icon-button" aria-label=${text.settings} title=${text.settings} @click=${this.#openSettings}>
          <wa-icon name="settings"></wa-icon>
        </button>
        <button class="icon-button" aria-label=${text.logOut} title=${text.logOut} @click=${this.#logOut}>
          <wa-icon name="log-out"></wa-icon>
        </button>
      </header>
    `;
  }

  readonly #changed = (): void => this.requestUpdate();

  #openSettings(): void {
    this.dispatchEvent(new CustomEvent('open-dialog', { detail: 'settings', bubbles: true, composed: true }));
  }

  #logOut(): void {
    this.dispatchEvent(new Event('log-out', { bubbles: true, composed: true }));
  }
}
