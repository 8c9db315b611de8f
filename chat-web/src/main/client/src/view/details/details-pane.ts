/** Shows whom the open conversation is with: the profile of the other, or the group and its members. */

import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import '../people/person-profile.ts';
import './group-details.ts';

@customElement('parley-details')
export class DetailsPane extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
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

      .body {
        min-height: 0;
        flex: 1;
        overflow: hidden auto;
      }

      parley-person {
        display: block;
        padding: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;

  protected override watched(): EventTarget[] {
    return [this.chat.conversations, this.chat.people];
  }

  override render() {
    const text = words();
    return html`<aside aria-label=${text.details}>
      <header>
        <h2>${text.details}</h2>
        <button class="icon-button" aria-label=${text.closeDetails} title=${text.closeDetails} @click=${this.#close}>
          <wa-icon name="xmark"></wa-icon>
        </button>
      </header>
      <div class="body">${this.conversation.kind === 'group' ? this.#group() : this.#person()}</div>
    </aside>`;
  }

  #group() {
    return html`<parley-group .chat=${this.chat} .conversation=${this.conversation}></parley-group>`;
  }

  #person() {
    const other = this.conversation.other(this.chat.session.userId);
    return other ? html`<parley-person .chat=${this.chat} .userId=${other.user_id}></parley-person>` : nothing;
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }
}
