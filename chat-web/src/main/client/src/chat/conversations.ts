/** Keeps the conversations of this person, and which of them is open. */

import type { ConversationSummary, Message } from '../server/protocol.ts';
import { Changes } from './changes.ts';
import { Conversation } from './conversation.ts';

/** Fires `arrived` (detail: the message) too, when somebody else has just written. */
export class Conversations extends Changes {
  readonly #byId = new Map<string, Conversation>();

  /** The id of the conversation on the screen, or null. */
  openId: string | null = null;

  get open(): Conversation | null {
    return (this.openId && this.#byId.get(this.openId)) || null;
  }

  get(conversationId: string): Conversation | undefined {
    return this.#byId.get(conversationId);
  }

  /** Adds what the server says about a conversation, or brings the known one up to date. */
  put(summary: ConversationSummary): Conversation {
    const known = this.#byId.get(summary.conversation_id);
    known?.summarise(summary);
    const conversation = known ?? new Conversation(summary);
    this.#byId.set(conversation.id, conversation);
    this.changed();
    return conversation;
  }

  /** Says that somebody else has just written. */
  arrived(message: Message): void {
    this.dispatchEvent(new CustomEvent('arrived', { detail: message }));
  }

  remove(conversationId: string): void {
    this.#byId.delete(conversationId);
    if (this.openId === conversationId) {
      this.openId = null;
    }
    this.changed();
  }

  /** All conversations, the one with the newest activity first. */
  ordered(): Conversation[] {
    return [...this.#byId.values()].sort((one, other) => other.activity - one.activity);
  }

  /** The last seq seen of each conversation, for the server to send what is newer. */
  cursors(): Record<string, number> {
    return Object.fromEntries([...this.#byId.values()].map(({ id, cursor }) => [id, cursor.seq]));
  }
}
