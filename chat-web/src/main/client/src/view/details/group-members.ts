/** Arranges and words the members of a group. */

import { displayNameOf } from '../../chat/people.ts';
import type { Member, Person } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';
import { presenceText } from '../people/presence-text.ts';

/** Those who administer first, then by name. */
export function inOrder(members: readonly Member[]): Member[] {
  const rank = (member: Member): number => (member.role === 'admin' ? 0 : 1);
  return [...members].sort(
    (one, other) => rank(one) - rank(other) || displayNameOf(one).localeCompare(displayNameOf(other)),
  );
}

/** The part that a member plays, their username, and how present they are. */
export function memberNotes(member: Member, known: Person | undefined, myId: string): string {
  return [
    member.user_id === myId ? words().you : '',
    member.role === 'admin' ? words().administrator : '',
    member.username ? `@${member.username}` : words().people.deletedNote,
    member.username ? presenceText(known ?? member) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
