/** Tests of where lines about a group stand among its messages. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupEvent } from '../../src/chat/group-events.ts';
import { withEvents, type ShownRow } from '../../src/view/conversation/event-rows.ts';
import { Rows } from '../../src/view/conversation/rows.ts';
import { message, START } from '../chat/messages.ts';

const DAY_MS = 86_400_000;

function joined(seq: number, at = START + seq * 1000): GroupEvent {
  return { key: `event ${seq}`, seq, at, actorId: 'ada', change: { kind: 'joined', userId: 'ada' } };
}

const kinds = (rows: readonly ShownRow[]): string[] => rows.map((row) => (row.kind === 'message' ? `message ${row.message.seq}` : row.kind));

test('an event stands behind the messages before it and before those after it', () => {
  const rows = new Rows('me').of([message(1), message(3), message(4)], []);
  assert.deepEqual(kinds(withEvents(rows, [joined(2), joined(5)])), ['day', 'message 1', 'event', 'message 3', 'message 4', 'event']);
});

test('a run of messages begins anew behind an event, and nowhere else', () => {
  const rows = new Rows('me').of([message(1), message(3), message(4)], []);
  const firsts = withEvents(rows, [joined(2)]).map((row) => ('first' in row ? row.first : null));
  assert.deepEqual(firsts, [null, true, null, true, false]);
});

test('an event before what is loaded waits until its place is', () => {
  const rows = new Rows('me').of([message(7)], []);
  assert.deepEqual(kinds(withEvents(rows, [joined(3)])), ['day', 'message 7']);
});

test('an event of a later day has its heading, which messages of that day share', () => {
  const next = START + DAY_MS;
  const events = [joined(2, next)];
  const before = new Rows('me').of([message(1)], []);
  assert.deepEqual(kinds(withEvents(before, events)), ['day', 'message 1', 'day', 'event']);
  const after = new Rows('me').of([message(1), message(3, { timestamp: new Date(next + 1000).toISOString() })], []);
  assert.deepEqual(kinds(withEvents(after, events)), ['day', 'message 1', 'day', 'event', 'message 3']);
});

test('what is on its way stays at the end', () => {
  const outgoing = { clientMessageId: 'mine', userId: 'me', conversationId: 'c', content: 'Hi', writtenAt: START, failure: null };
  const rows = new Rows('me').of([message(1)], [outgoing]);
  assert.deepEqual(kinds(withEvents(rows, [joined(2)])), ['day', 'message 1', 'event', 'outgoing']);
});

test('a conversation in which nothing was said yet shows who came', () => {
  assert.deepEqual(kinds(withEvents(new Rows('me').of([], []), [joined(1)])), ['day', 'event']);
});
