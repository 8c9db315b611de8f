/** Decides what is worth a notification, and what is counted on the tab. */

import { isAddressedTo } from '../chat/addressed.ts';
import type { Message } from '../server/protocol.ts';
import type { Choices } from './choices.ts';

/** Whether a message of somebody else is to be told now. */
export function isWanted(
  message: Message,
  kind: 'direct' | 'group',
  choices: Choices,
  myId: string,
  now = Date.now(),
): boolean {
  if (now < choices.quietUntil || choices.muted.includes(message.conversation_id)) {
    return false;
  }
  return choices.level === 'all' || (choices.level === 'mentions' && (kind === 'direct' || isAddressedTo(message, myId)));
}

interface Counted {
  readonly id: string;
  readonly unread: number;
  readonly unreadMentions: number;
}

/** How much waits to be read: in muted conversations only what mentions this person. */
export function totals(conversations: readonly Counted[], { muted }: Choices): { unread: number; mentions: number } {
  const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    unread: sum(conversations.map(({ id, unread, unreadMentions }) => (muted.includes(id) ? unreadMentions : unread))),
    mentions: sum(conversations.map(({ unreadMentions }) => unreadMentions)),
  };
}
