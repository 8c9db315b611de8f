/** Keeps the conversations of this person, and tells the views when something changed. */

import { Conversation } from './conversation.js';

/** Fires `change` once after any number of changes made in one go. */
export class Conversations extends EventTarget {
  #byId = new Map();
  #announced = false;

  /** The id of the conversation on the screen, or null. */
  openId = null;

  get open() {
    return this.#byId.get(this.openId) ?? null;
  }

  get(conversationId) {
    return this.#byId.get(conversationId);
  }

  /** Adds what the server says about a conversation, or brings the known one up to date. */
  put(summary) {
    const known = this.#byId.get(summary.conversation_id);
    if (known) {
      known.summarise(summary);
    } else {
      this.#byId.set(summary.conversation_id, new Conversation(summary));
    }
    this.changed();
    return this.#byId.get(summary.conversation_id);
  }

  remove(conversationId) {
    this.#byId.delete(conversationId);
    if (this.openId === conversationId) {
      this.openId = null;
    }
    this.changed();
  }

  /** All conversations, the one with the newest activity first. */
  ordered() {
    return [...this.#byId.values()].sort((one, other) => other.activity - one.activity);
  }

  /** The last seq seen of each conversation, for the server to send what is newer. */
  cursors() {
    return Object.fromEntries([...this.#byId.values()].map(({ id, cursor }) => [id, cursor]));
  }

  get unread() {
    return [...this.#byId.values()].reduce((sum, { unread }) => sum + unread, 0);
  }

  /** Announces a change to the views. */
  changed() {
    if (!this.#announced) {
      this.#announced = true;
      queueMicrotask(() => {
        this.#announced = false;
        this.dispatchEvent(new Event('change'));
      });
    }
  }
}
