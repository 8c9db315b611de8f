/** Is the list of conversations with the person's own profile over it, and the search that filters it and finds people. */

import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { openContacts, openNewGroup } from '../app/open.ts';
import { avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { PeopleSearch, walk } from '../parts/people-search.ts';
import { presenceStyles } from '../parts/presence.ts';
import { RovingRows } from '../parts/roving.ts';
import { rowStyles, sharedStyles } from '../parts/styles.ts';
import { titleOf } from '../parts/titles.ts';
import '../welcome/welcome-pane.ts';
import { conversationRow, conversationRowStyles } from './conversation-row.ts';
import { personRow } from './person-row.ts';
import './profile-bar.ts';
import { sidebarStyles } from './side-bar-styles.ts';

@customElement('parley-sidebar')
export class SideBar extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    rowStyles,
    avatarStyles,
    presenceStyles,
    conversationRowStyles,
    sidebarStyles,
    css`
      :host {
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @state() private error = '';
  @query('input') private readonly field!: HTMLInputElement;
  readonly #search = new PeopleSearch(this, () => this.chat.api);

  protected override watched(): EventTarget[] {
    return [this.chat.conversations, this.chat.people, this.chat.notificationChoices];
  }

  constructor() {
    super();
    new RovingRows(this, '.lists .row');
  }

  override render() {
    const text = words();
    return html`
      <aside aria-label=${text.peopleAndConversations} @keydown=${this.#key}>
        <h1 class="visually-hidden">${text.appName}</h1>
        <parley-profile-bar .chat=${this.chat}></parley-profile-bar>
        <div class="find" role="search">
          <div class="field">
            <wa-icon name="search"></wa-icon>
            <input
              type="search"
              aria-label=${text.findPeople}
              placeholder=${text.search}
              autocomplete="off"
              spellcheck="false"
              @input=${this.#typed}
            />
          </div>
          <button
            class="icon-button"
            aria-label=${text.people.contacts}
            title=${text.people.contacts}
            @click=${() => void openContacts(this, this.chat)}
          >
            <wa-icon name="contacts"></wa-icon>
          </button>
          <button
            class="icon-button"
            aria-label=${text.newGroup}
            title=${text.newGroup}
            @click=${() => void openNewGroup(this, this.chat)}
          >
            <wa-icon name="plus"></wa-icon>
          </button>
        </div>
        <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
        <div class="lists">${this.#search.prefix ? this.#found() : this.#all()}</div>
      </aside>
    `;
  }

  /** Puts the keyboard on the row of a conversation. */
  focusConversation(conversationId: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(conversationId)}"]`)?.focus();
  }

  #all() {
    const conversations = this.chat.conversations.ordered();
    return html`<nav aria-label=${words().conversations}>
      ${conversations.length > 0 ? this.#list(conversations) : html`<p class="empty">${words().noConversations}</p>
            <parley-welcome .chat=${this.chat}></parley-welcome>`}
    </nav>`;
  }

  #found() {
    const { people, prefix, answered, failure } = this.#search;
    const myId = this.chat.session.userId;
    const wanted = prefix.toLocaleLowerCase();
    const conversations = this.chat.conversations
      .ordered()
      .filter((conversation) => titleOf(conversation, myId).toLocaleLowerCase().includes(wanted));
    const others = people.filter((person) => person.user_id !== myId);
    const count = others.length > 0 ? words().peopleCount(others.length) : words().nobodyFound;
    return html`
      ${conversations.length > 0
        ? html`<nav aria-label=${words().conversationsFound}>
            <h2 aria-hidden="true">${words().conversations}</h2>
            ${this.#list(conversations)}
          </nav>`
        : nothing}
      <p class="note" role="status">${failure || (answered ? count : '')}</p>
      <ul aria-label=${words().peopleFound}>
        ${repeat(
          others,
          (person) => person.user_id,
          (person) => html`<li>${personRow(person, () => void this.#startDirect(person))}</li>`,
        )}
      </ul>
    `;
  }

  #list(conversations: Conversation[]) {
    return html`<ul>
      ${repeat(
        conversations,
        (conversation) => conversation.id,
        (conversation) => html`<li>${conversationRow(conversation, this.chat, () => this.#open(conversation))}</li>`,
      )}
    </ul>`;
  }

  #typed(): void {
    this.error = '';
    this.#search.look(this.field.value);
  }

  #clear(): void {
    this.field.value = '';
    this.#typed();
  }

  #open(conversation: Conversation): void {
    void this.chat.open(conversation.id);
    this.#clear();
  }

  async #startDirect(person: Person): Promise<void> {
    try {
      await this.chat.startDirect(person.user_id);
      this.#clear();
    } catch (problem) {
      this.error = problemText(problem);
    }
  }

  /** Arrow keys walk from the field through the lists and back, Escape empties the field. */
  #key(event: KeyboardEvent): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('.lists .row');
    if (focused === this.field || focused?.classList.contains('row')) {
      walk(event, [this.field, ...rows], focused);
    }
    if (event.key === 'Escape' && this.field.value) {
      event.preventDefault();
      this.#clear();
      this.field.focus();
    }
  }
}
