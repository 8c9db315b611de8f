/** Makes messages for tests. */

import type { Message } from '../../src/server/protocol.ts';

export const START = Date.UTC(2026, 0, 15, 12);

/** The message with that place in the log, a second after the one before it. */
export function message(seq: number, more: Partial<Message> = {}): Message {
  return {
    conversation_id: 'conversation',
    seq,
    message_id: `message ${seq}`,
    sender_id: 'ada',
    message_type: 'text',
    content: `This is number ${seq}`,
    timestamp: new Date(START + seq * 1000).toISOString(),
    ...more,
  };
}
