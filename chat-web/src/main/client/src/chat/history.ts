/** Moves the loaded stretch of a conversation's history: to a message far back, on from there, and to the end again. */

import { PAGE_MESSAGES, type Api } from '../server/api.ts';
import { asError } from '../server/http.ts';
import { MOST_MESSAGES_A_PAGE, type MessageCalls } from '../server/message-calls.ts';
import type { Message } from '../server/protocol.ts';
import type { Conversation } from './conversation.ts';
import type { Conversations } from './conversations.ts';

const MOST_REFRESHED_PAGES = 5; // what is further up comes fresh from the server when it is scrolled to

export class History {
  readonly #conversations: Conversations;
  readonly #api: Api;
  readonly #calls: MessageCalls;

  constructor(conversations: Conversations, api: Api, calls: MessageCalls) {
    this.#conversations = conversations;
    this.#api = api;
    this.#calls = calls;
  }

  /** Asks the list to show the message at a place of the log, loading what is around it if it is not here. */
  async show(conversation: Conversation, seq: number): Promise<void> {
    if (!conversation.log.has(seq)) {
      const [before, after] = await Promise.all([
        this.#api.messages(conversation.id, seq + 1),
        this.#calls.after(conversation.id, seq, PAGE_MESSAGES),
      ]);
      conversation.showStretch([...before.messages, ...after.messages], before.has_more, after.has_more);
    }
    conversation.soughtSeq = seq;
    this.#conversations.changed();
  }

  /** Notes that the list shows what was sought. */
  shown(conversation: Conversation): void {
    conversation.soughtSeq = null;
  }

  /** Loads the page behind the messages that are loaded, if they do not reach to the end. */
  async loadLater(conversation: Conversation): Promise<void> {
    const { last } = conversation.log;
    if (conversation.loadingLater || !conversation.hasLater || !last) {
      return;
    }
    conversation.loadingLater = true;
    conversation.laterFailure = null;
    this.#conversations.changed();
    try {
      const page = await this.#calls.after(conversation.id, last.seq, PAGE_MESSAGES);
      if (conversation.log.last === last) {
        conversation.addLater(page.messages, page.has_more);
      }
    } catch (problem) {
      conversation.laterFailure = asError(problem);
    } finally {
      conversation.loadingLater = false;
      this.#conversations.changed();
    }
  }

  /** Loads the end of the history in the place of a stretch far back; says whether it could. */
  async toEnd(conversation: Conversation): Promise<boolean> {
    try {
      const page = await this.#api.messages(conversation.id);
      conversation.showStretch(page.messages, page.has_more, false);
      return true;
    } catch (problem) {
      conversation.laterFailure = asError(problem);
      return false;
    } finally {
      this.#conversations.changed();
    }
  }

  /** Loads anew what is loaded: an entry got lost, and nobody knows which message it changed. */
  async refresh(conversation: Conversation): Promise<void> {
    const { ordered } = conversation.log;
    const kept = ordered[Math.max(0, ordered.length - MOST_REFRESHED_PAGES * MOST_MESSAGES_A_PAGE)];
    const isWhole = conversation.log.first === kept && !conversation.hasEarlier;
    const end = conversation.hasLater ? (conversation.log.last?.seq ?? 0) : Infinity;
    const messages: Message[] = [];
    let more = true;
    for (let after = (kept?.seq ?? 1) - 1; more && after < end; after = messages.at(-1)?.seq ?? end) {
      const page = await this.#calls.after(conversation.id, after, MOST_MESSAGES_A_PAGE);
      messages.push(...page.messages);
      more = page.has_more && page.messages.length > 0;
    }
    conversation.showStretch(messages, !isWhole, more);
    this.#conversations.changed();
  }
}
