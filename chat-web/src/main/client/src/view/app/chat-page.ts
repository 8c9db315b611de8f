/** Lays out the running chat: the list, the open conversation, and its details; one at a time where it is narrow. */

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { totals } from '../../notifications/wanted.ts';
import type { Notifier } from '../../notifications/notifier.ts';
import { problemText, words } from '../../words/words.ts';
import '../conversation/conversation-pane.ts';
import type { ConversationPane } from '../conversation/conversation-pane.ts';
import { holdDialogs } from '../parts/dialogs.ts';
import { ParleyElement } from '../parts/element.ts';
import { loaded } from '../parts/lazy.ts';
import { sharedStyles } from '../parts/styles.ts';
import { titleOf } from '../parts/titles.ts';
import '../sidebar/side-bar.ts';
import type { SideBar } from '../sidebar/side-bar.ts';
import '../welcome/welcome-pane.ts';
import { AddressBar } from './address-bar.ts';
import { chatPageStyles } from './chat-page-styles.ts';
import { move } from './moves.ts';
import { PageKeys } from './page-keys.ts';
import type { Action } from './shortcuts.ts';
import { showTabBadge } from './tab-badge.ts';

@customElement('parley-chat')
export class ChatPage extends ParleyElement {
  static override readonly styles = [sharedStyles, chatPageStyles];

  @property({ attribute: false }) chat!: Chat;
  @state() private detailsOpen = false;
  @state() private dialog: 'switcher' | 'shortcuts' | null = null;
  #shownId: string | null = null;
  #shown: Conversation | null = null;
  #notifier: Notifier | null = null;
  readonly #address = new AddressBar(this, () => this.chat);

  constructor() {
    super();
    holdDialogs(this);
    new PageKeys(this, (action) => this.#act(action));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#notify();
  }

  override disconnectedCallback(): void {
    this.#notifier?.stop();
    this.#notifier = null;
    showTabBadge({ unread: 0, mentions: 0 });
    super.disconnectedCallback();
  }

  protected override watched(): EventTarget[] {
    return [this.chat.conversations, this.chat.notificationChoices];
  }

  override willUpdate(): void {
    const { openId, open } = this.chat.conversations;
    if (openId !== this.#shownId) {
      this.#shownId = openId;
      this.detailsOpen = this.detailsOpen && matchMedia('(width >= 1100px)').matches;
    }
    this.#shown = open ?? this.#shown; // of a group that one had to leave the page can still tell the name
    this.classList.toggle('reading', openId !== null);
    this.classList.toggle('with-details', open !== null && this.detailsOpen);
    showTabBadge(totals(this.chat.conversations.ordered(), this.chat.notificationChoices.now));
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
          : html`<div class="nothing-open">${this.#nothingOpen()}</div>`}
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
      ${this.dialog === 'switcher'
        ? html`<parley-switcher .chat=${this.chat} @closed=${this.#switched}></parley-switcher>`
        : nothing}
      ${this.dialog === 'shortcuts'
        ? html`<parley-shortcuts @closed=${() => (this.dialog = null)}></parley-shortcuts>`
        : nothing}
    `;
  }

  #nothingOpen() {
    return this.chat.conversations.openId === null ? this.#invitation() : this.#absence();
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

  /** What is said in the place of a conversation that the address names, and that is not there, or not yet. */
  #absence() {
    const text = words();
    const { failure } = this.#address;
    const why = failure === 'unknown' ? text.unknownConversation : failure ? problemText(failure) : text.lookingForConversation;
    return html`<p role="status">${why}</p>
      <button class="link" type="button" @click=${() => void this.chat.open(null)}>${text.back}</button>`;
  }

  #act(action: Action): boolean {
    if (action === 'switcher' || action === 'shortcuts') {
      void this.#open(action);
      return true;
    }
    if (action === 'dismiss') {
      this.detailsOpen = false;
      this.renderRoot.querySelector<ConversationPane>('parley-conversation')?.focus();
      return this.chat.conversations.open !== null;
    }
    return move(this.chat, action);
  }

  /** While the dialog was open, no conversation could take the focus. */
  #switched({ detail: went }: CustomEvent<boolean>): void {
    this.dialog = null;
    if (went) {
      this.renderRoot.querySelector<ConversationPane>('parley-conversation')?.focus();
    }
  }

  async #open(dialog: 'switcher' | 'shortcuts'): Promise<void> {
    const part = dialog === 'switcher' ? import('./switcher-dialog.ts') : import('./shortcuts-dialog.ts');
    this.dialog = (await loaded(part)) ? dialog : null;
  }

  /** Loaded after the page is there: nobody needs to be told of messages before. */
  async #notify(): Promise<void> {
    const { Notifier } = await import('../../notifications/notifier.ts');
    void import('./switcher-dialog.ts'); // whoever presses its keys types on at once
    if (this.isConnected) {
      this.#notifier = new Notifier(this.chat);
    }
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
