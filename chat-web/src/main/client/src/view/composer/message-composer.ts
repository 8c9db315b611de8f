/** Is the field in which a message is written. */

import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { language, words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { excess, MOST_CHARACTERS } from './length.ts';

const MOST_HEIGHT_PX = 220; // about ten lines, then the field scrolls

@customElement('parley-composer')
export class MessageComposer extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      form {
        padding: 0 1rem 0.5rem;
      }

      .frame {
        display: flex;
        padding: 0.3125rem;
        align-items: flex-end;
        border: 1px solid var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-default);
      }

      .frame:focus-within {
        border-color: var(--wa-color-focus);
        box-shadow: 0 0 0 1px var(--wa-color-focus);
      }

      textarea {
        min-width: 0;
        padding: 0.4375rem 0.625rem;
        flex: 1;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        line-height: 1.4;
        resize: none;
      }

      textarea:focus-visible {
        outline: none; /* the frame around it shows the focus */
      }

      textarea::placeholder {
        color: var(--wa-color-text-quiet);
        opacity: 1;
      }

      .send {
        display: grid;
        flex: none;
        width: 2.25rem;
        height: 2.25rem;
        padding: 0;
        place-items: center;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-brand-fill-loud);
        color: var(--wa-color-brand-on-loud);
        font-size: 1.125rem;
        cursor: pointer;
      }

      .send:disabled {
        background: none;
        color: var(--wa-color-text-quiet);
        cursor: default;
      }

      .send:dir(rtl) wa-icon {
        transform: scaleX(-1);
      }

      .alert {
        margin-block-end: 0.5rem;
      }

      .hint {
        padding: 0.25rem 0.625rem 0;
        color: var(--wa-color-text-quiet);
        font-size: 0.75rem;
      }

      @media (width < 720px) {
        form {
          padding: 0 0.5rem 0.5rem;
        }

        .hint {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @property({ attribute: false }) to = '';
  @state() private content = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override firstUpdated(): void {
    this.field.value = this.chat.drafts.of(this.conversation.id);
    this.#changed();
  }

  override focus(): void {
    this.field.focus();
  }

  override render() {
    const text = words();
    const over = excess(this.content);
    const number = (count: number): string => count.toLocaleString(language.locale);
    return html`<form @submit=${this.#send}>
      <p id="error" class="alert" role="alert" ?hidden=${over === null}>
        ${over === null ? '' : text.tooLong(number(over), number(MOST_CHARACTERS))}
      </p>
      <div class="frame">
        <textarea
          rows="1"
          aria-label=${text.message}
          aria-describedby="error hint"
          aria-invalid=${over === null ? 'false' : 'true'}
          placeholder=${text.writeTo(this.to)}
          dir="auto"
          @input=${this.#changed}
          @keydown=${this.#key}
        ></textarea>
        <button class="send" type="submit" aria-label=${text.send} title=${text.send} ?disabled=${!this.content || over !== null}>
          <wa-icon name="send"></wa-icon>
        </button>
      </div>
      <p id="hint" class="hint">${text.composerHint}</p>
    </form>`;
  }

  #key(event: KeyboardEvent): void {
    // An Enter that ends the choice of a character (isComposing) belongs to the input method.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      this.#send(event);
    }
  }

  #send(event: Event): void {
    event.preventDefault();
    if (this.content && excess(this.content) === null) {
      void this.chat.outbox.post(this.conversation.id, this.content);
      this.field.value = '';
      this.#changed();
    }
    this.field.focus();
  }

  #changed(): void {
    this.content = this.field.value.trim();
    this.chat.drafts.keep(this.conversation.id, this.field.value);
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight, MOST_HEIGHT_PX)}px`;
  }
}
