/** Is the field in which a message is written, answered or changed. */

import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Composition } from '../../chat/compositions.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { continueList, insert, wrap, type Edit } from '../../text/composing.ts';
import { language, problemText, words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { loaded } from '../parts/lazy.ts';
import { sharedStyles } from '../parts/styles.ts';
import { emojiButton, sendButton } from './composer-buttons.ts';
import { completionList, completionListStyles, optionId } from './completion-list.ts';
import { Completions } from './completions.ts';
import { meaningOf } from './composer-keys.ts';
import { composerStyles } from './composer-styles.ts';
import { compositionBar, compositionBarStyles } from './composition-bar.ts';
import { apply, editOf } from './field-edit.ts';
import { excess, MOST_CHARACTERS } from './length.ts';

const MOST_HEIGHT_PX = 220; // about ten lines, then the field scrolls

@customElement('parley-composer')
export class MessageComposer extends ParleyElement {
  static override readonly styles = [sharedStyles, composerStyles, completionListStyles, compositionBarStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @property({ attribute: false }) to = '';
  @state() private content = '';
  @state() private error = '';
  @state() private busy = false;
  @state() private picker: DOMRect | null = null; // where the emoji picker is open
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  readonly #completions = new Completions(this);
  #composition: Composition | null = null; // the one that the field shows

  protected override watched(): EventTarget[] {
    return [this.chat.compositions, this.chat.people];
  }

  override disconnectedCallback(): void {
    this.chat.typing.pause(this.conversation.id);
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.#compose(this.chat.compositions.in(this.conversation.id));
  }

  override updated(): void {
    const composition = this.chat.compositions.in(this.conversation.id);
    if (composition !== this.#composition) {
      this.#compose(composition);
      this.focus();
    }
  }

  override focus(): void {
    this.field.focus();
  }

  override render() {
    const text = words();
    const over = excess(this.content);
    const number = (count: number): string => count.toLocaleString(language.locale);
    const composition = this.chat.compositions.in(this.conversation.id);
    const isEdit = composition?.kind === 'edit';
    const { isOpen, active } = this.#completions;
    return html`<form @submit=${this.#send}>
      <p id="error" class="alert" role="alert" ?hidden=${over === null && !this.error}>
        ${over === null ? this.error : text.tooLong(number(over), number(MOST_CHARACTERS))}
      </p>
      <div class="around">
        ${completionList(this.#completions, (index) => this.#choose(index))}
        <div class="frame">
          ${compositionBar(composition, this.chat, () => this.#endComposition())}
          <div class="line">
            <textarea
              rows="1"
              aria-label=${text.message}
              aria-describedby="error hint"
              aria-invalid=${over === null ? 'false' : 'true'}
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-controls=${isOpen ? 'options' : nothing}
              aria-activedescendant=${isOpen ? optionId(active) : nothing}
              placeholder=${text.writeTo(this.to)}
              dir="auto"
              @input=${this.#typed}
              @keydown=${this.#key}
              @blur=${() => this.#completions.close()}
            ></textarea>
            ${emojiButton(this.picker !== null, (event) => void this.#openPicker(event))}
            ${sendButton(isEdit, !this.content || over !== null || this.busy)}
          </div>
        </div>
      </div>
      ${this.picker
        ? html`<parley-emoji-popover
            .anchor=${this.picker}
            @emoji-picked=${(event: CustomEvent<string>) => this.#apply(insert(editOf(this.field), event.detail))}
            @closed=${() => (this.picker = null)}
          ></parley-emoji-popover>`
        : nothing}
      <p id="hint" class="hint">${isEdit ? text.editHint : text.composerHint}</p>
    </form>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#completions.pressed(event, this.field)) {
      return; // an Enter that ends the choice of a character belongs to the input method
    }
    const meaning = meaningOf(event, { empty: !this.field.value, composing: this.#composition !== null });
    switch (meaning) {
      case 'send':
        return this.#send(event);
      case 'new-line':
        return this.#newLine(event);
      case 'edit-last':
        return this.#editLast(event);
      case 'end':
        event.stopPropagation();
        return this.#endComposition();
      case null:
        return;
      default:
        event.preventDefault();
        this.#apply(wrap(editOf(this.field), meaning));
    }
  }

  #send(event: Event): void {
    event.preventDefault();
    if (this.content && excess(this.content) === null && !this.busy) {
      if (this.#composition?.kind === 'edit') {
        void this.#save(this.#composition);
      } else {
        void this.chat.outbox.post(this.conversation.id, this.content, this.#composition?.message.message_id);
        this.chat.typing.pause(this.conversation.id);
        this.#fill('');
        this.#endComposition();
      }
    }
    this.field.focus();
  }

  async #save(composition: Composition): Promise<void> {
    const { message } = composition;
    this.busy = true;
    this.error = '';
    try {
      if (this.content !== message.content) {
        await this.chat.messages.edit(message.conversation_id, message.message_id, this.content);
      }
      if (this.#composition === composition) {
        this.#endComposition();
      }
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }

  #newLine(event: Event): void {
    const continued = continueList(editOf(this.field));
    if (continued) {
      event.preventDefault();
      this.#apply(continued);
    }
  }

  #editLast(event: Event): void {
    const myId = this.chat.session.userId;
    const last = this.conversation.log.ordered.findLast((message) => message.sender_id === myId && !message.deleted_at);
    if (last?.message_type === 'text') {
      event.preventDefault();
      this.chat.compositions.begin('edit', last);
    }
  }

  #endComposition(): void {
    this.chat.compositions.end(this.conversation.id);
  }

  /** Shows what is to be written now: an edit has the message's text in the field, and the draft waits meanwhile. */
  #compose(composition: Composition | null): void {
    const wasEdit = this.#composition?.kind === 'edit';
    this.#composition = composition;
    this.error = '';
    if (composition?.kind === 'edit') {
      this.#fill(composition.message.content ?? '');
    } else if (wasEdit || !this.field.value) {
      this.#fill(this.chat.drafts.of(this.conversation.id));
    }
  }

  #fill(text: string): void {
    this.field.value = text;
    this.#changed();
  }

  #typed(): void {
    if (!this.#completions.replaceShortcode(this.field)) {
      this.#completions.look(this.field, this.chat, this.conversation);
    }
    this.#changed();
    if (this.#composition?.kind !== 'edit') {
      if (this.content) {
        this.chat.typing.write(this.conversation.id);
      } else {
        this.chat.typing.pause(this.conversation.id);
      }
    }
  }

  #choose(index: number): void {
    this.#completions.choose(index, this.field);
    this.#changed();
  }

  #apply(edit: Edit): void {
    apply(this.field, edit);
    this.#changed();
  }

  #changed(): void {
    this.content = this.field.value.trim();
    if (this.#composition?.kind !== 'edit') {
      this.chat.drafts.keep(this.conversation.id, this.field.value);
    }
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight, MOST_HEIGHT_PX)}px`;
  }

  async #openPicker(event: Event): Promise<void> {
    const anchor = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (await loaded(import('../parts/emoji-popover.ts'))) {
      this.picker = anchor;
    }
  }
}
