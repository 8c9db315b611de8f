/** Lays out the running chat: the list, the open conversation, and its details; one at a time where it is narrow. */

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Chat } from '../../chat/chat.ts';
import { words } from '../../words/words.ts';
import '../conversation/conversation-pane.ts';
import { ParleyElement } from '../parts/element.ts';
import { loaded } from '../parts/lazy.ts';
import { sharedStyles } from '../parts/styles.ts';
import '../sidebar/side-bar.ts';
import type { SideBar } from '../sidebar/side-bar.ts';

type DialogName = 'settings' | 'new-group';

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
        gap: 0.75rem;
        place-content: center;
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
  @state() private dialog: DialogName | null = null;
  #shownId: string | null = null;
  // Here and not where they are opened: a pane that a narrow screen hides would hide its dialogs too.
  readonly #dialogs = {
    settings: {
      load: () => import('../settings/settings-dialog.ts'),
      draw: () => html`<parley-settings @closed=${this.#closed}></parley-settings>`,
    },
    'new-group': {
      load: () => import('../sidebar/group-dialog.ts'),
      draw: () => html`<parley-group-dialog .chat=${this.chat} @closed=${this.#closed}></parley-group-dialog>`,
    },
  } as const;

  protected override watched(): EventTarget[] {
    return [this.chat.conversations];
  }

  override willUpdate(): void {
    const { openId, open, unread } = this.chat.conversations;
    if (openId !== this.#shownId) {
      this.#shownId = openId;
      this.detailsOpen = this.detailsOpen && matchMedia('(width >= 1100px)').matches;
    }
    this.classList.toggle('reading', open !== null);
    this.classList.toggle('with-details', open !== null && this.detailsOpen);
    document.title = unread > 0 ? `(${unread}) ${words().appName}` : words().appName;
  }

  override render() {
    const { open } = this.chat.conversations;
    return html`
      <parley-sidebar
        .chat=${this.chat}
        @open-dialog=${(event: CustomEvent<DialogName>) => void this.#openDialog(event.detail)}
      ></parley-sidebar>
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
          : html`<div class="nothing-open">
              <wa-icon name="group"></wa-icon>
              <p>${words().nothingOpen}</p>
            </div>`}
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
      ${this.dialog ? this.#dialogs[this.dialog].draw() : nothing}
    `;
  }

  async #openDialog(name: DialogName): Promise<void> {
    this.dialog = (await loaded(this.#dialogs[name].load())) ? name : null;
  }

  readonly #closed = (): void => {
    this.dialog = null;
  };

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
