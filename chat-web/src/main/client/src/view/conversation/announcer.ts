/** Words for a screen reader what others have just said, and nothing of the history that is drawn meanwhile. */

import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { words } from '../../words/words.ts';
import { textOf } from '../parts/titles.ts';

export class Announcer {
  #heardSeq: number | null = null;
  #news = '';

  /** What to read out now; the same text until there is more. */
  news(conversation: Conversation, chat: Chat): string {
    const last = conversation.log.last;
    if (!last) {
      return this.#news;
    }
    if (this.#heardSeq !== null && last.seq > this.#heardSeq && last.sender_id !== chat.session.userId) {
      this.#news = words().messageOf(chat.people.nameOf(last.sender_id) ?? words().someone, textOf(last));
    }
    this.#heardSeq = Math.max(this.#heardSeq ?? 0, last.seq); // a stretch far back is no news
    return this.#news;
  }
}
