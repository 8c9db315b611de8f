/** Goes to the conversation that stands before or after the open one in the list. */

import type { Chat } from '../../chat/chat.ts';
import type { Action } from './shortcuts.ts';

interface Listed {
  readonly id: string;
  readonly unread: number;
}

/** The next one in the direction of `step`; at the end there is none. Without an open one the list is entered at its edge. */
export function neighbour<T extends Listed>(list: readonly T[], openId: string | null, step: 1 | -1): T | undefined {
  const at = list.findIndex(({ id }) => id === openId);
  return at < 0 ? list.at(step > 0 ? 0 : -1) : list[at + step];
}

/** The next unread one in the direction of `step`, and behind the end from the other one. */
export function unreadNeighbour<T extends Listed>(list: readonly T[], openId: string | null, step: 1 | -1): T | undefined {
  const inOrder = step > 0 ? list : list.toReversed();
  const at = inOrder.findIndex(({ id }) => id === openId);
  return [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(at, 0))].find(({ unread }) => unread > 0);
}

/** Opens the neighbour that an action asks for; says whether there is one. */
export function move(chat: Chat, action: Extract<Action, 'previous' | 'next' | 'previousUnread' | 'nextUnread'>): boolean {
  const { conversations } = chat;
  const step = action === 'next' || action === 'nextUnread' ? 1 : -1;
  const find = action === 'previous' || action === 'next' ? neighbour : unreadNeighbour;
  const next = find(conversations.ordered(), conversations.openId, step);
  if (next) {
    void chat.open(next.id);
  }
  return next !== undefined;
}
