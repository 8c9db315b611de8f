/** Is the open conversation: its name, its messages, and the field to write in. */

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { words } from '../../words/words.ts';
import type { Message } from '../../server/protocol.ts';
import '../composer/message-composer.ts';
import type { MessageComposer } from '../composer/message-composer.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { attended, presenceStyles } from '../parts/presence.ts';
import { colourIdOf, pictureOf, titleOf } from '../parts/titles.ts';
import './message-actions.ts';
import type { MessageActions } from './message-actions.ts';
import type { MessageAction } from './message-action.ts';
import './message-list.ts';
import type { MessageList } from './message-list.ts';
import './typing-line.ts';
import { conversationPaneStyles } from './conversation-pane-styles.ts';

@customElement('parley-conversation')
export class ConversationPane extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    avatarStyles,
    presenceStyles,
    conversationPaneStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @property({ attribute: false }) detailsOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.chat.socket.addEventListener('state', this.#connectionChanged);
  }

  override disconnectedCallback(): void {
    this.chat.socket.removeEventListener('state', this.#connectionChanged);
    super.disconnectedCallback();
  }

  protected override watched(): EventTarget[] {
    return [this.chat.conversations, this.chat.people, this.chat.notificationChoices];
  }

  override async firstUpdated(): Promise<void> {
    // On a touch screen the field would bring up the keyboard, which covers the messages.
    if (matchMedia('(pointer: fine)').matches) {
      await this.#composer?.updateComplete;
      this.focus();
    } else {
      this.renderRoot.querySelector('h2')?.focus();
    }
  }

  /** Puts the keyboard on the field to write in. */
  override focus(): void {
    this.#composer?.focus();
  }

  get #composer(): MessageComposer | null {
    return this.renderRoot.querySelector<MessageComposer>('parley-composer');
  }

  override render() {
    const text = words();
    const myId = this.chat.session.userId;
    const title = titleOf(this.conversation, myId);
    const muted = this.chat.notificationChoices.isMuted(this.conversation.id);
    return html`<section aria-labelledby="title">
      <header>
        <button class="icon-button back" aria-label=${text.back} title=${text.back} @click=${() => this.#tell('back')}>
          <wa-icon name="back"></wa-icon>
        </button>
        ${attended(
          avatar(title, colourIdOf(this.conversation, myId), pictureOf(this.conversation, this.chat)),
          this.conversation.other(myId)?.user_id,
          this.chat,
        )}
        <div class="text">
          <h2 id="title" class="one-line" dir="auto" tabindex="-1">${title}</h2>
          <p class="quiet one-line" dir="auto">${this.#about()}</p>
        </div>
        <button
          class="icon-button"
          aria-label=${text.muteConversation}
          title=${text.muteConversation}
          aria-pressed=${muted ? 'true' : 'false'}
          @click=${() => this.chat.notificationChoices.toggleMuted(this.conversation.id)}
        >
          <wa-icon name=${muted ? 'bell-off' : 'bell'}></wa-icon>
        </button>
        <button
          class="icon-button"
          aria-label=${text.details}
          title=${text.details}
          aria-expanded=${this.detailsOpen ? 'true' : 'false'}
          @click=${() => this.#tell('details')}
        >
          <wa-icon name="details"></wa-icon>
        </button>
      </header>
      <p class="offline" role="status" ?hidden=${this.chat.socket.state !== 'reconnecting'}>${text.offlineNotice}</p>
      <parley-messages
        .chat=${this.chat}
        .conversation=${this.conversation}
        @message-action=${(event: CustomEvent<MessageAction>) => void this.#actions?.perform(event.detail)}
      ></parley-messages>
      <parley-message-actions
        .chat=${this.chat}
        .conversation=${this.conversation}
        @done=${(event: CustomEvent<Message>) => this.#backTo(event.detail)}
      ></parley-message-actions>
      <parley-typing .chat=${this.chat} .conversationId=${this.conversation.id}></parley-typing>
      <parley-composer .chat=${this.chat} .conversation=${this.conversation} .to=${title}></parley-composer>
    </section>`;
  }

  #about(): string {
    const other = this.conversation.other(this.chat.session.userId);
    return other?.username ? `@${other.username}` : (this.conversation.description ?? '');
  }

  get #actions(): MessageActions | null {
    return this.renderRoot.querySelector('parley-message-actions');
  }

  /** Puts the keyboard back on a message, unless it has found another place by now. */
  #backTo(message: Message): void {
    if (!this.shadowRoot?.activeElement || this.shadowRoot.activeElement === this.#actions) {
      void this.renderRoot.querySelector<MessageList>('parley-messages')?.focusMessage(message.message_id);
    }
  }

  #tell(type: 'back' | 'details'): void {
    this.dispatchEvent(new Event(type));
  }

  readonly #connectionChanged = (): void => this.requestUpdate();
}
