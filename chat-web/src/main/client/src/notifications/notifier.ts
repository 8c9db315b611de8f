/** Tells a person who looks elsewhere that somebody has written; of several tabs only one does. */

import type { Chat } from '../chat/chat.ts';
import type { Conversation } from '../chat/conversation.ts';
import type { Message } from '../server/protocol.ts';
import { plainText } from '../text/plain.ts';
import { words } from '../words/words.ts';
import { isHeld, TabLock } from './tab-lock.ts';
import { playTone } from './tone.ts';
import { isWanted } from './wanted.ts';

const MOST_CHARACTERS = 200; // about what systems show of a notification
const TONE_PAUSE_MS = 2_000; // after a tone: a lively group is not an alarm

export class Notifier {
  readonly #chat: Chat;
  readonly #looking: TabLock; // shared by all tabs that the person looks at
  readonly #speaking: TabLock; // of the tab that notifies
  readonly #lookingName: string;
  readonly #shown = new Map<string, Notification>(); // by conversation
  readonly #listening = new AbortController();
  #toneAt = -TONE_PAUSE_MS;

  constructor(chat: Chat) {
    const { userId } = chat.session;
    this.#chat = chat;
    this.#lookingName = `parley.looking.${userId}`;
    this.#looking = new TabLock(this.#lookingName, 'shared');
    this.#speaking = new TabLock(`parley.notifying.${userId}`, 'exclusive');
    const { signal } = this.#listening;
    const on = (target: EventTarget, types: string[], heard: (event: Event) => void): void =>
      types.forEach((type) => target.addEventListener(type, heard, { signal }));
    on(document, ['visibilitychange'], this.#placed);
    on(globalThis, ['focus', 'blur'], this.#placed);
    on(chat.socket, ['state'], this.#placed);
    on(chat.conversations, ['arrived'], (event) => void this.#arrived((event as CustomEvent<Message>).detail));
    on(chat.conversations, ['change'], this.#takeBackRead);
    this.#placed();
  }

  stop(): void {
    this.#listening.abort();
    this.#looking.want(false);
    this.#speaking.want(false);
    this.#shown.forEach((notification) => notification.close());
  }

  /** Only a tab that hears the server may be the one that notifies. */
  readonly #placed = (): void => {
    this.#looking.want(this.#chat.reading.isLooking);
    this.#speaking.want(this.#chat.socket.state === 'online');
  };

  async #arrived(message: Message): Promise<void> {
    const conversation = this.#chat.conversations.get(message.conversation_id);
    const { now: choices } = this.#chat.notificationChoices;
    const { userId } = this.#chat.session;
    if (!conversation || !isWanted(message, conversation.kind, choices, userId) || this.#chat.reading.isLooking) {
      return;
    }
    if (!this.#speaking.held || (await isHeld(this.#lookingName))) {
      return;
    }
    const sender = (await this.#chat.people.askedNameOf(message.sender_id)) ?? words().someone;
    this.#show(conversation, message, sender);
    if (choices.sound && performance.now() - this.#toneAt > TONE_PAUSE_MS) {
      this.#toneAt = performance.now();
      playTone().catch(() => {}); // a browser that stays silent has its reasons
    }
  }

  #show(conversation: Conversation, message: Message, sender: string): void {
    if (globalThis.Notification?.permission !== 'granted') {
      return;
    }
    const title = conversation.kind === 'group' ? words().nameInGroup(sender, conversation.name ?? words().group) : sender;
    const body = (message.content ? plainText(message.content) : words().attachment).slice(0, MOST_CHARACTERS);
    try {
      const notification = new Notification(title, { body, tag: conversation.id, silent: true });
      notification.onclick = () => {
        globalThis.focus();
        notification.close();
        void this.#chat.open(conversation.id);
      };
      this.#shown.set(conversation.id, notification);
    } catch {
      // Chrome on Android shows those of service workers only.
    }
  }

  /** What has been read meanwhile, here or on another device, is no news any more. */
  readonly #takeBackRead = (): void => {
    for (const [id, notification] of this.#shown) {
      if (!this.#chat.conversations.get(id)?.unread) {
        notification.close();
        this.#shown.delete(id);
      }
    }
  };
}
