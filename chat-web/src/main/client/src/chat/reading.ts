/** Tells the server how far this person has read. */

import type { Line } from '../server/line.ts';
import type { Conversations } from './conversations.ts';

export class Reading {
  readonly #conversations: Conversations;
  readonly #line: Line;
  readonly #isLooking: () => boolean;
  readonly #told = new Map<string, number>(); // conversation id to the seq last told

  /** @param isLooking says whether the person can see the page */
  constructor(conversations: Conversations, line: Line, isLooking: () => boolean) {
    this.#conversations = conversations;
    this.#line = line;
    this.#isLooking = isLooking;
    conversations.addEventListener('change', () => this.markRead());
  }

  /** Marks the open conversation as read up to its end, while the person can see it. */
  markRead(): void {
    const { open } = this.#conversations;
    if (!open?.loaded || !this.#isLooking()) {
      return;
    }
    const seq = open.lastMessage?.seq ?? 0;
    if (open.unread > 0 || seq > open.readSeq) {
      open.readUpTo(seq);
      open.unread = 0;
      this.#conversations.changed();
    }
    if (seq > (this.#told.get(open.id) ?? 0) && this.#line.send('ack', { conversation_id: open.id, seq, status: 'read' })) {
      this.#told.set(open.id, seq);
    }
  }
}
