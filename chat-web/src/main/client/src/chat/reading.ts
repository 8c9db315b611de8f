/** Tells the server how far this person has read: to the end of the open conversation, once that was before their eyes. */

import type { Line } from '../server/line.ts';
import type { Conversations } from './conversations.ts';

export class Reading {
  readonly #conversations: Conversations;
  readonly #line: Line;
  readonly #isLooking: () => boolean;
  readonly #told = new Map<string, number>(); // conversation id to the seq last told
  #endInSight: string | null = null; // the conversation whose end is on the screen

  /** @param isLooking says whether the person is at the page */
  constructor(conversations: Conversations, line: Line, isLooking: () => boolean) {
    this.#conversations = conversations;
    this.#line = line;
    this.#isLooking = isLooking;
    conversations.addEventListener('change', () => this.markRead());
  }

  /** Whether the person is at the page. */
  get isLooking(): boolean {
    return this.#isLooking();
  }

  /** Whether the person sees what comes in a conversation as it comes. */
  isReading(conversationId: string): boolean {
    return this.#endInSight === conversationId && this.#isLooking();
  }

  /** Notes whether the end of a conversation is on the screen. */
  sees(conversationId: string, endInSight: boolean): void {
    const before = this.#endInSight;
    if (endInSight) {
      this.#endInSight = conversationId;
    } else if (before === conversationId) {
      this.#endInSight = null;
    }
    if (endInSight && before !== conversationId) {
      this.markRead();
    }
  }

  /** Marks the open conversation as read up to its end, if the person is reading there. */
  markRead(): void {
    const { open } = this.#conversations;
    if (!open?.loaded || !this.isReading(open.id)) {
      return;
    }
    const seq = open.lastMessage?.seq ?? 0;
    if (open.unread > 0 || open.unreadMentions > 0 || seq > open.readSeq) {
      open.readUpTo(seq);
      open.unread = 0;
      open.unreadMentions = 0;
      this.#conversations.changed();
    }
    if (seq > (this.#told.get(open.id) ?? 0) && this.#line.send('ack', { conversation_id: open.id, seq, status: 'read' })) {
      this.#told.set(open.id, seq);
    }
  }
}
