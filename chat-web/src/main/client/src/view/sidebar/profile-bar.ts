/** Shows who is logged in, whether the connection is up, and the ways to the settings and out. */

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import { words } from '../../words/words.ts';
import { openAccount, openAdministration, openSettings } from '../app/open.ts';
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

      .who {
        position: relative;
        display: flex;
        min-width: 0;
        flex: 1;
        align-items: center;
        gap: 0.625rem;
      }

      .me {
        display: flex;
        min-width: 0;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
      }

      /* The picture and the line below belong to what can be clicked. */
      .me::after {
        position: absolute;
        border-radius: var(--wa-border-radius-m);
        inset: -0.25rem;
        content: '';
      }

      .me:hover::after {
        background: var(--parley-hover);
      }

      .me:focus-visible {
        outline: none;
      }

      .me:focus-visible::after {
        outline: var(--wa-focus-ring);
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
        <div class="who">
          ${avatar(name, me?.user_id ?? '', me?.avatar_url)}
          <div class="text">
            <button class="me" title=${text.people.account} @click=${() => void openAccount(this, this.chat)}>
              <span class="visually-hidden">${text.people.account}:</span>
              <strong class="one-line" dir="auto">${name}</strong>
            </button>
            <span class="connection ${state}" role="status">${text[state]}</span>
          </div>
        </div>
        ${me?.role === 'admin' ? this.#administration() : nothing}
        <button class="icon-button" aria-label=${text.settings} title=${text.settings} @click=${() => void openSettings(this, this.chat)}>
          <wa-icon name="settings"></wa-icon>
        </button>
        <button class="icon-button" aria-label=${text.logOut} title=${text.logOut} @click=${this.#logOut}>
          <wa-icon name="log-out"></wa-icon>
        </button>
      </header>
    `;
  }

  #administration() {
    const label = words().people.administration;
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      @click=${() => void openAdministration(this, this.chat)}
    >
      <wa-icon name="shield"></wa-icon>
    </button>`;
  }

  readonly #changed = (): void => this.requestUpdate();

  #logOut(): void {
    this.dispatchEvent(new Event('log-out', { bubbles: true, composed: true }));
  }
}
