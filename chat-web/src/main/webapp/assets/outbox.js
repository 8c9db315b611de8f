/** Holds the messages that the server has not acknowledged yet. */

import { newUuid } from './ids.js';

export class Outbox {
  #waiting = new Map(); // by client_message_id, in the order they were written
  #send;

  /** @param send takes (type, data, id) and says whether the connection took the frame */
  constructor(send) {
    this.#send = send;
  }

  /** Sends a message, now or when the connection is back. */
  post(conversationId, content) {
    const item = {
      client_message_id: newUuid(),
      conversation_id: conversationId,
      content,
      timestamp: new Date().toISOString(),
      failure: null,
    };
    this.#waiting.set(item.client_message_id, item);
    this.#transmit(item);
  }

  /** Sends again what was never acknowledged; the same client_message_id makes the server store it only once. */
  resend() {
    for (const item of this.#waiting.values()) {
      if (!item.failure) {
        this.#transmit(item);
      }
    }
  }

  retry(clientMessageId) {
    const item = this.#waiting.get(clientMessageId);
    if (item) {
      item.failure = null;
      this.#transmit(item);
    }
  }

  /** Marks a message as refused; says whether it was one of these. */
  fail(clientMessageId, reason) {
    const item = this.#waiting.get(clientMessageId);
    if (item) {
      item.failure = reason;
    }
    return item !== undefined;
  }

  /** Takes out a message that the server has stored. */
  take(clientMessageId) {
    const item = this.#waiting.get(clientMessageId);
    this.#waiting.delete(clientMessageId);
    return item;
  }

  /** What waits in one conversation, in the order it was written. */
  of(conversationId) {
    return [...this.#waiting.values()].filter((item) => item.conversation_id === conversationId);
  }

  #transmit(item) {
    this.#send(
      'send_message',
      {
        conversation_id: item.conversation_id,
        client_message_id: item.client_message_id,
        content: item.content,
        message_type: 'text',
        client_timestamp: item.timestamp,
      },
      item.client_message_id,
    );
  }
}
