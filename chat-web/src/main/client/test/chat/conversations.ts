/** Makes conversations for tests. */

import { Conversation } from '../../src/chat/conversation.ts';
import type { Message } from '../../src/server/protocol.ts';

/** A conversation with these messages loaded, up to its end. */
export function conversationOf(messages: Message[], hasEarlier = false): Conversation {
  const conversation = new Conversation({ conversation_id: 'conversation', kind: 'direct' });
  conversation.showStretch(messages, hasEarlier, false);
  return conversation;
}

export const seqs = (conversation: Conversation): number[] => conversation.log.ordered.map(({ seq }) => seq);
