/** Picks whom to suggest before a name is typed. */

import type { Chat } from '../../chat/chat.ts';
import type { Person } from '../../server/protocol.ts';

const MOST_SUGGESTED = 8; // what is seen at once in a list

/** Those one talks with, the latest first, then one's contacts; without those who are blocked or gone. */
export function suggestions(chat: Chat, excluded: ReadonlySet<string>): Person[] {
  const partners = chat.conversations.ordered().flatMap((conversation) => conversation.other(chat.session.userId) ?? []);
  const people = new Map<string, Person>();
  for (const person of [...partners, ...chat.contacts.all]) {
    const known = chat.people.get(person.user_id) ?? person;
    const isThere = known.username !== null && !known.deleted && !known.deactivated;
    if (isThere && !excluded.has(person.user_id) && !chat.contacts.get(person.user_id)?.blocked) {
      people.set(person.user_id, known);
    }
  }
  return [...people.values()].slice(0, MOST_SUGGESTED);
}
