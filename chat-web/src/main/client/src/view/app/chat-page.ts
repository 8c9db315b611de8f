/** Lays out the running chat: the list, the open conversation, and its details; one at a time where it is narrow. */

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { words } from '../../words/words.ts';
import '../conversation/conversation-pane.ts';
import { holdDialogs } from '../parts/dialogs.ts';
import { ParleyElement } from '../parts/element.ts';
import { loaded } from '../parts/lazy.ts';
import { sharedStyles } from '../parts/styles.ts';
import { titleOf } from '../parts/titles.ts';
import '../sidebar/side-bar.ts';
import type { SideBar } from '../sidebar/side-bar.ts';
import '../welcome/welcome-pane.ts';

@customElement('parley-chat')
export class ChatPage extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        height: 100%;
        grid-template: 100% / minmax(17rem, 21rem) minmax(0, 1fr);
      }

      :host(.with-details) {
        grid-template-columns: minmax(17rem, 21rem) minmax(0, 1fr) 18rem;
      }

      parley-sidebar {
        border-inline-end: 1px solid var(--wa-color-surface-border);
      }

      parley-details {
        border-inline-start: 1px solid var(--wa-color-surface-border);
      }

      main {
        min-width: 0;
      }

      parley-settings,
      parley-group-dialog {
        position: absolute; /* takes no part in the grid */
      }

      .nothing-open {
        display: grid;
        height: 100%;
        padding: 1.5rem;
        overflow: hidden auto;
        gap: 0.75rem;
        place-content: safe center;
        justify-items: center;
        color: var(--wa-color-text-quiet);
        text-align: center;
      }

      .nothing-open wa-icon {
        font-size: 3rem;
        color: var(--wa-color-brand-on-quiet);
      }

      /* Too narrow for three panes: the details cover the conversation. */
      @media (width < 1100px) {
        :host(.with-details) {
          grid-template-columns: minmax(17rem, 21rem) minmax(0, 1fr);
        }

        :host(.with-details) main {
          display: none;
        }
      }

      /* Too narrow for two: one pane at a time. */
      @media (width < 720px) {
        :host,
        :host(.with-details) {
          grid-template-columns: minmax(0, 1fr);
        }

        :host(.reading) parley-sidebar,
        :host(:not(.reading)) main {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @state() private detailsOpen = false;
  #shownId: string | null = null;
  #shown: Conversation | null = null;

  constructor() {
    super();
    holdDialogs(this);
  }

  protected override watched(): EventTarget[] {
    return [this.chat.conversations];
  }

  override willUpdate(): void {
    const { openId, open, unread } = this.chat.conversations;
    if (openId !== this.#shownId) {
      this.#shownId = openId;
      this.detailsOpen = this.detailsOpen && matchMedia('(width >= 1100px)').matches;
    }
    this.#shown = open ?? this.#shown; // of a group that one had to leave the page can still tell the name
    this.classList.toggle('reading', open !== null);
    this.classList.toggle('with-details', open !== null && this.detailsOpen);
    document.title = unread > 0 ? `(${unread}) ${words().appName}` : words().appName;
  }

  override render() {
    const { open } = this.chat.conversations;
    return html`
      <parley-sidebar .chat=${this.chat}></parley-sidebar>
      <main>
        ${open
          ? keyed(
              open,
              html`<parley-conversation
                .chat=${this.chat}
                .conversation=${open}
                .detailsOpen=${this.detailsOpen}
                @back=${() => void this.#back()}
                @details=${() => void this.#toggleDetails()}
              ></parley-conversation>`,
            )
          : html`<div class="nothing-open">${this.#invitation()}</div>`}
      </main>
      ${open && this.detailsOpen
        ? keyed(
            open,
            html`<parley-details
              .chat=${this.chat}
              .conversation=${open}
              @close=${() => void this.#toggleDetails()}
            ></parley-details>`,
          )
        : nothing}
    `;
  }

  #invitation() {
    const left = this.#shown && !this.chat.conversations.get(this.#shown.id) ? this.#shown : null;
    return html`<p role="status" dir="auto">${left ? words().people.memberNoMore(titleOf(left, this.chat.session.userId)) : ''}</p>
      ${this.#nextStep()}`;
  }

  #nextStep() {
    return this.chat.conversations.ordered().length > 0
      ? html`<wa-icon name="group"></wa-icon><p>${words().nothingOpen}</p>`
      : html`<parley-welcome .chat=${this.chat}></parley-welcome>`;
  }

  async #toggleDetails(): Promise<void> {
    this.detailsOpen = !this.detailsOpen && (await loaded(import('../details/details-pane.ts')));
  }

  async #back(): Promise<void> {
    const { openId } = this.chat.conversations;
    await this.chat.open(null);
    await this.updateComplete;
    if (openId) {
      this.renderRoot.querySelector<SideBar>('parley-sidebar')?.focusConversation(openId);
    }
  }
}
