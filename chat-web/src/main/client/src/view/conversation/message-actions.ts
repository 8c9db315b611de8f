/** Does what a message's buttons ask for, with the menu, the picker and the dialogs that it takes. */

import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { problemText, words } from '../../words/words.ts';
import { openReport } from '../app/open.ts';
import { ParleyElement } from '../parts/element.ts';
import { loaded } from '../parts/lazy.ts';
import { sharedStyles } from '../parts/styles.ts';
import { offered, type ActionName, type MessageAction } from './message-action.ts';
import { ownReactions } from './message-reactions.ts';

const NOTICE_MS = 6_000; // long enough to be read

type Opened = 'menu' | 'pick' | 'delete' | 'readers';

/** What is loaded when it is asked for the first time. */
const PARTS: Record<Opened, () => Promise<unknown>> = {
  menu: () => import('./message-menu.ts'),
  pick: () => import('../parts/emoji-popover.ts'),
  delete: () => import('./delete-dialog.ts'),
  readers: () => import('./receipts-dialog.ts'),
};

/** Fires `done` with the message when the keyboard has nowhere to be. */
@customElement('parley-message-actions')
export class MessageActions extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      .notice {
        padding: 0.25rem 1rem;
        color: var(--wa-color-text-quiet);
        font-size: 0.8125rem;
      }

      .failed {
        color: var(--wa-color-danger-on-normal);
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @state() private opened: Opened | null = null;
  @state() private notice: { text: string; failed: boolean } | null = null;
  #action: MessageAction | null = null; // the one for which something is open
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`<p class="notice ${this.notice?.failed ? 'failed' : ''}" role="status" ?hidden=${!this.notice}>${this.notice?.text}</p>
      ${this.opened && this.#action ? this.#part(this.opened, this.#action) : nothing}`;
  }

  async perform(action: MessageAction): Promise<void> {
    const { message, name } = action;
    this.#tell(null);
    try {
      if (name === 'react') {
        await this.#react(action, action.emoji ?? '');
      } else if (name === 'reply' || name === 'edit') {
        this.chat.compositions.begin(name, message);
      } else if (name === 'copy') {
        await this.#copy(message.content ?? '');
      } else if (name === 'show') {
        await this.chat.history.show(this.conversation, action.seq ?? message.seq);
      } else if (name === 'report') {
        await openReport(this, this.chat, { conversation_id: this.conversation.id, message_id: message.message_id });
      } else {
        await this.#open(name, action);
      }
    } catch (problem) {
      this.#tell(problemText(problem), true);
    }
  }

  #part(opened: Opened, action: MessageAction): TemplateResult {
    const { message, anchor } = action;
    switch (opened) {
      case 'menu':
        return html`<parley-message-menu
          .actions=${offered(message, this.conversation, this.chat.session.userId)}
          .anchor=${anchor}
          @closed=${(event: CustomEvent<ActionName | null>) => this.#menuClosed(event.detail, action)}
        ></parley-message-menu>`;
      case 'pick':
        return html`<parley-emoji-popover
          .anchor=${anchor}
          @emoji-picked=${(event: CustomEvent<string>) => void this.perform({ ...action, name: 'react', emoji: event.detail })}
          @closed=${this.#close}
        ></parley-emoji-popover>`;
      case 'delete':
        return html`<parley-delete-dialog .chat=${this.chat} .message=${message} @closed=${this.#close}></parley-delete-dialog>`;
      case 'readers':
        return html`<parley-receipts .chat=${this.chat} .message=${message} @closed=${this.#close}></parley-receipts>`;
    }
  }

  async #open(name: Opened, action: MessageAction): Promise<void> {
    if (name === 'menu' && offered(action.message, this.conversation, this.chat.session.userId).length === 0) {
      return;
    }
    if (await loaded(PARTS[name]())) {
      this.#action = action;
      this.opened = name;
    }
  }

  /** The message may have changed since its buttons were drawn. */
  async #react({ message }: MessageAction, emoji: string): Promise<void> {
    const now = this.conversation.log.get(message.message_id) ?? message;
    const remove = ownReactions(now, this.chat.session.userId).includes(emoji);
    await this.chat.messages.react(this.conversation.id, message.message_id, emoji, remove);
  }

  async #copy(text: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.#tell(copied ? words().copied : words().notCopied, !copied);
  }

  #menuClosed(name: ActionName | null, action: MessageAction): void {
    this.#close();
    if (name) {
      void this.perform({ ...action, name });
    }
  }

  readonly #close = (): void => {
    this.opened = null;
    if (this.#action) {
      this.dispatchEvent(new CustomEvent('done', { detail: this.#action.message }));
    }
  };

  #tell(text: string | null, failed = false): void {
    clearTimeout(this.#timer);
    this.notice = text === null ? null : { text, failed };
    this.#timer = setTimeout(() => (this.notice = null), NOTICE_MS);
  }
}
