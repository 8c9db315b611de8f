/** Says below the messages who is writing. */

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { listed, words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';

const MOST_NAMES = 3; // more do not fit into a line, nor tell more

// A screen reader that told each beginning and end would never let one listen to the messages.
const QUIET_MS = 30_000;

@customElement('parley-typing')
export class TypingLine extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      p {
        height: 1.375rem;
        padding-inline: 1.625rem 1rem;
        color: var(--wa-color-text-quiet);
        font-size: 0.75rem;
        line-height: 1.375rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversationId = '';

  #spoken = '';
  #lastTyping = 0; // when somebody was seen to be writing

  protected override watched(): EventTarget[] {
    return [this.chat.typing, this.chat.people];
  }

  override render() {
    const sentence = this.#sentence();
    return html`<p class="one-line" aria-hidden="true">${sentence}</p>
      <span class="visually-hidden" role="status">${this.#toSay(sentence)}</span>`;
  }

  #sentence(): string {
    const ids = this.chat.typing.in(this.conversationId);
    if (ids.length === 0 || ids.length > MOST_NAMES) {
      return ids.length === 0 ? '' : words().severalTyping;
    }
    return words().typing(listed(ids.map((id) => this.chat.people.nameOf(id) ?? words().someone)), ids.length);
  }

  /** The sentence for who listens: once, when writing begins after a while of none. */
  #toSay(sentence: string): string {
    const now = Date.now();
    if (!sentence) {
      this.#spoken = '';
    } else {
      this.#spoken = now - this.#lastTyping > QUIET_MS ? sentence : this.#spoken;
      this.#lastTyping = now;
    }
    return this.#spoken;
  }
}
