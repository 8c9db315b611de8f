/** Says to whom a message is addressed by name. */

import type { Message } from '../server/protocol.ts';

/** Whether a message mentions a person, or everybody. */
export function isAddressedTo({ mentions, mentions_all: all }: Pick<Message, 'mentions' | 'mentions_all'>, userId: string): boolean {
  return all === true || (mentions?.includes(userId) ?? false);
}
