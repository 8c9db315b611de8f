/** Words how present somebody is. */

import type { Person } from '../../server/protocol.ts';
import { dayName, timeOfDay } from '../../words/times.ts';
import { words } from '../../words/words.ts';

/** Online, away, or when the person was last seen, as far as the server tells; empty of those who have no presence. */
export function presenceText({ presence, last_seen: lastSeen, deleted, deactivated }: Person, now = Date.now()): string {
  const text = words();
  if (deleted || deactivated) {
    return '';
  }
  if (presence === 'online') {
    return text.online;
  }
  if (presence === 'away') {
    return text.people.away;
  }
  return lastSeen ? text.people.lastSeen(dayAndTime(Date.parse(lastSeen), now)) : text.people.offline;
}

/** The day, as today where it is, and the time of it. */
export function dayAndTime(at: number, now = Date.now()): string {
  return `${dayName(at, now)}, ${timeOfDay(at)}`;
}
