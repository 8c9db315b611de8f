/** Puts what happened in a group between the messages of the same time. */

import type { GroupEvent } from '../../chat/group-events.ts';
import { dayNumber } from '../../words/times.ts';
import type { Row } from './rows.ts';

export interface EventRow {
  readonly kind: 'event';
  readonly key: string;
  readonly at: number;
  readonly event: GroupEvent;
}

export type ShownRow = Row | EventRow;

/** The rows with the events, which are in the order of the log, each behind the messages that came before it. */
export function withEvents(rows: readonly Row[], events: readonly GroupEvent[]): readonly ShownRow[] {
  if (events.length === 0) {
    return rows;
  }
  const oldest = rows.find((row) => row.kind === 'message');
  // What happened before the oldest message has its place among those that are not loaded.
  const waiting = events.filter((event) => oldest?.kind !== 'message' || event.seq > oldest.message.seq);
  const shown: ShownRow[] = [];
  let next = 0;
  for (const row of rows) {
    for (let event = waiting[next]; event && comesAfter(row, event); event = waiting[next]) {
      tell(shown, event);
      next += 1;
    }
    // A run of messages ends where something else is told.
    const begins = shown.at(-1)?.kind === 'event' && 'first' in row && !row.first;
    shown.push(begins ? { ...row, first: true } : row);
  }
  waiting.slice(next).forEach((event) => tell(shown, event));
  return shown;
}

function tell(shown: ShownRow[], event: GroupEvent): void {
  const before = shown.at(-1);
  const day = dayNumber(event.at);
  if (!before || dayNumber(before.at) < day) {
    shown.push({ kind: 'day', key: `day ${day}`, at: event.at });
  }
  shown.push({ kind: 'event', key: event.key, at: event.at, event });
}

function comesAfter(row: Row, event: GroupEvent): boolean {
  if (row.kind === 'message') {
    return row.message.seq > event.seq;
  }
  if (row.kind === 'new') {
    return row.seq > event.seq;
  }
  return row.kind === 'outgoing' || dayNumber(row.at) > dayNumber(event.at);
}
