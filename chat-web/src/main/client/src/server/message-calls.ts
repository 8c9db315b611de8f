/** Names the REST calls about single messages. */

import type { MessagePage, MessageReceipt } from './protocol.ts';
import type { Session } from './session.ts';

/** The most that the server puts into a page. */
export const MOST_MESSAGES_A_PAGE = 200;

export class MessageCalls {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async edit(conversationId: string, messageId: string, content: string): Promise<void> {
    await this.#session.call('PATCH', path(conversationId, messageId), { body: { content } });
  }

  async remove(conversationId: string, messageId: string): Promise<void> {
    await this.#session.call('DELETE', path(conversationId, messageId));
  }

  /** Adds this person's reaction to a message, or takes it back. */
  async react(conversationId: string, messageId: string, emoji: string, remove: boolean): Promise<void> {
    const reaction = `${path(conversationId, messageId)}/reactions/${encodeURIComponent(emoji)}`;
    await this.#session.call(remove ? 'DELETE' : 'PUT', reaction);
  }

  /** When each of the others got the message and read it. */
  async receipts(conversationId: string, messageId: string): Promise<MessageReceipt[]> {
    const answer = await this.#session.call<{ receipts: MessageReceipt[] }>('GET', `${path(conversationId, messageId)}/receipts`);
    return answer.receipts;
  }

  /** The first messages behind a place of the log, in ascending order. */
  after(conversationId: string, seq: number, limit: number): Promise<MessagePage> {
    return this.#session.call('GET', `${path(conversationId)}?after=${seq}&limit=${limit}`);
  }
}

function path(conversationId: string, messageId?: string): string {
  const messages = `conversations/${encodeURIComponent(conversationId)}/messages`;
  return messageId === undefined ? messages : `${messages}/${encodeURIComponent(messageId)}`;
}
