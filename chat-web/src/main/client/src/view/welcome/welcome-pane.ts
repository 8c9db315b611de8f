/** Greets who has no conversations yet, and says what to do first; who administers the installation is told so. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import { words } from '../../words/words.ts';
import { openContacts, openNewGroup, openSettings } from '../app/open.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';

const ADDRESS = new URL('.', document.baseURI).href;

@customElement('parley-welcome')
export class WelcomePane extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        max-width: 34rem;
      }

      .welcome {
        display: grid;
        gap: 1rem;
        justify-items: center;
        text-align: center;
      }

      wa-icon {
        color: var(--wa-color-brand-on-quiet);
        font-size: 3rem;
      }

      h2 {
        color: var(--wa-color-text-normal);
        font-size: var(--wa-font-size-xl);
        line-height: 1.25;
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0.5rem;
      }

      ol {
        display: grid;
        width: 100%;
        gap: 0.75rem;
        text-align: start;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        padding: 0.75rem 1rem;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-raised);
      }

      li > div {
        min-width: min(14rem, 100%);
        flex: 1;
      }

      h3 {
        color: var(--wa-color-text-normal);
        font-size: 0.9375rem;
      }

      code {
        color: var(--wa-color-text-normal);
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @state() private copied = false;

  protected override watched(): EventTarget[] {
    return [this.chat.people];
  }

  override render() {
    return html`<div class="welcome">
      <wa-icon name="group"></wa-icon>
      ${this.chat.me?.role === 'admin' ? this.#forAdministrator() : this.#forAll()}
    </div>`;
  }

  #forAll() {
    const text = words();
    const { me } = this.chat;
    return html`<h2 dir="auto">${text.people.welcome(me ? displayNameOf(me) : '')}</h2>
      <p>${text.people.welcomeText}</p>
      <div class="actions">
        <wa-button variant="brand" @click=${this.#findPeople}>${text.people.findPeople}</wa-button>
        <wa-button appearance="outlined" @click=${this.#newGroup}>${text.newGroup}</wa-button>
      </div>`;
  }

  #forAdministrator() {
    const text = words();
    return html`<h2>${text.people.administratorWelcome}</h2>
      <p>${text.people.administratorText}</p>
      <ol>
        ${this.#step(
          text.people.inviteStep,
          html`${text.people.inviteText} <code>${ADDRESS}</code>`,
          // Without HTTPS browsers give pages no clipboard; the address can be marked and copied then.
          isSecureContext
            ? html`<wa-button size="s" appearance="outlined" @click=${() => void this.#copy()}>
                  ${this.copied ? text.people.addressCopied : text.people.copyAddress}
                </wa-button>
                <wa-button size="s" appearance="outlined" @click=${this.#findPeople}>${text.people.findPeople}</wa-button>`
            : html`<wa-button size="s" appearance="outlined" @click=${this.#findPeople}>${text.people.findPeople}</wa-button>`,
        )}
        ${this.#step(
          text.people.groupStep,
          text.people.groupText,
          html`<wa-button size="s" appearance="outlined" @click=${this.#newGroup}>${text.newGroup}</wa-button>`,
        )}
        ${this.#step(
          text.people.settingsStep,
          text.people.settingsText,
          html`<wa-button size="s" appearance="outlined" @click=${() => void openSettings(this, this.chat)}>${text.settings}</wa-button>`,
        )}
        ${this.#step(text.people.reports, text.people.reportsText, nothing)}
      </ol>`;
  }

  #step(title: string, content: unknown, actions: unknown) {
    return html`<li>
      <div>
        <h3>${title}</h3>
        <p>${content}</p>
      </div>
      <div class="actions">${actions}</div>
    </li>`;
  }

  readonly #findPeople = (): void => void openContacts(this, this.chat);
  readonly #newGroup = (): void => void openNewGroup(this, this.chat);

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(ADDRESS);
    this.copied = true;
  }
}
