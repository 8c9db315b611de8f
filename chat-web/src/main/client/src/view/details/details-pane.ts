/** Shows who is in the open conversation. */

import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Member } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';

@customElement('parley-details')
export class DetailsPane extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    avatarStyles,
    css`
      :host {
        min-width: 0;
      }

      aside {
        display: flex;
        height: 100%;
        flex-direction: column;
      }

      header {
        display: flex;
        min-height: 3.75rem;
        padding: 0.5rem 0.5rem 0.5rem 1rem;
        align-items: center;
        justify-content: space-between;
        border-block-end: 1px solid var(--wa-color-surface-border);
      }

      h2 {
        font-size: 1rem;
      }

      h3 {
        padding: 0.75rem 1rem 0.25rem;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }

      .body {
        min-height: 0;
        flex: 1;
        overflow: hidden auto;
      }

      .description {
        padding: 0.75rem 1rem 0;
        overflow-wrap: anywhere;
      }

      li {
        display: flex;
        padding: 0.375rem 1rem;
        align-items: center;
        gap: 0.625rem;
        line-height: 1.3;
      }

      li > div {
        display: grid;
        min-width: 0;
      }

      .note {
        color: var(--wa-color-text-quiet);
        font-size: 0.8125rem;
      }

      .alert {
        margin: 0.75rem 1rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @state() private members: Member[] | null = null;
  @state() private failure: unknown = null;
  #loadedAt = -1; // the place in the log for which the members were asked

  protected override watched(): EventTarget[] {
    return [this.chat.conversations];
  }

  override willUpdate(): void {
    if (this.conversation.membersVersion !== this.#loadedAt) {
      this.#loadedAt = this.conversation.membersVersion;
      void this.#load();
    }
  }

  override render() {
    const text = words();
    const members = this.members ?? this.conversation.members;
    return html`<aside aria-label=${text.details}>
      <header>
        <h2>${text.details}</h2>
        <button class="icon-button" aria-label=${text.closeDetails} title=${text.closeDetails} @click=${this.#close}>
          <wa-icon name="xmark"></wa-icon>
        </button>
      </header>
      <div class="body">
        ${this.conversation.description
          ? html`<p class="description" dir="auto">${this.conversation.description}</p>`
          : ''}
        <p class="alert" role="alert" ?hidden=${!this.failure}>${text.membersFailed} ${problemText(this.failure ?? '')}</p>
        <h3>${text.membersCount(members.length)}</h3>
        <ul>
          ${members.map((member) => this.#member(member))}
        </ul>
      </div>
    </aside>`;
  }

  #member(member: Member) {
    const name = displayNameOf(member);
    const isMe = member.user_id === this.chat.session.userId;
    const notes = [isMe ? words().you : '', member.username ? `@${member.username}` : ''];
    if (member.role === 'admin') {
      notes.push(words().administrator);
    }
    return html`<li>
      ${avatar(name, member.user_id)}
      <div>
        <span class="one-line" dir="auto">${name}</span>
        <span class="note one-line">${notes.filter(Boolean).join(' · ')}</span>
      </div>
    </li>`;
  }

  async #load(): Promise<void> {
    try {
      this.members = await this.chat.api.members(this.conversation.id);
      this.chat.people.remember(this.members);
      this.failure = null;
    } catch (problem) {
      this.failure = problem;
    }
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }
}
