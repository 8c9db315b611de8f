/** Tests of how messages are arranged into days and runs. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rows } from '../../src/view/conversation/rows.ts';
import { message, START } from '../chat/messages.ts';

const MINUTE = 60_000;
const at = (ms: number) => ({ timestamp: new Date(START + ms).toISOString() });

test('messages of one sender within minutes are one run', () => {
  const rows = new Rows('me').of([message(1), message(2), message(3, { sender_id: 'grace' }), message(4)], []);
  assert.deepEqual(
    rows.map((row) => ('first' in row ? row.first : row.kind)),
    ['day', true, false, true, true],
  );
});

test('after a pause the same sender begins a new run', () => {
  const rows = new Rows('me').of([message(1, at(0)), message(2, at(6 * MINUTE))], []);
  assert.deepEqual(
    rows.map((row) => ('first' in row ? row.first : row.kind)),
    ['day', true, true],
  );
});

test('each day has its heading', () => {
  const rows = new Rows('me').of([message(1, at(0)), message(2, at(24 * 60 * MINUTE))], []);
  assert.deepEqual(
    rows.map((row) => row.kind),
    ['day', 'message', 'day', 'message'],
  );
});

test('an own message keeps its key when the server has it', () => {
  const outgoing = { clientMessageId: 'mine', userId: 'me', conversationId: 'c', content: 'Hi', writtenAt: START, failure: null };
  const rows = new Rows('me');
  const before = rows.of([], [outgoing]);
  const after = rows.of([message(1, { sender_id: 'me', client_message_id: 'mine' })], []);
  assert.equal(before[1]?.key, after[1]?.key);
});

test('rows of messages that did not change are the same objects', () => {
  const rows = new Rows('me');
  const messages = [message(1), message(2)];
  const before = rows.of(messages, []);
  const after = rows.of([...messages, message(3)], []);
  assert.equal(after[1], before[1]);
  assert.equal(after[2], before[2]);
});

test('rows made after changes are those that would be made at once', () => {
  const messages = Array.from({ length: 12 }, (_, index) =>
    message(index + 1, { sender_id: index % 5 < 3 ? 'ada' : 'grace', ...at(index * 2 * 60 * MINUTE) }),
  );
  const rows = new Rows('me');
  const edited = messages.map((one) => (one.seq === 6 ? { ...one, content: 'Edited' } : one));
  for (const seen of [messages.slice(4, 8), messages.slice(4), messages, edited, edited.slice(0, 3), []]) {
    assert.deepEqual(rows.of(seen, []), new Rows('me').of(seen, []));
  }
});

test('the line stands before the first message of another that came after reading stopped', () => {
  const mine = message(3, { sender_id: 'me' });
  const rows = new Rows('me').of([message(1), message(2), mine, message(4), message(5)], [], 2);
  assert.deepEqual(
    rows.map((row) => (row.kind === 'message' ? row.message.seq : row.kind)),
    ['day', 1, 2, 3, 'new', 4, 5],
  );
});

test('below the line a run begins anew, and only while the line is there', () => {
  const messages = [message(1), message(2), message(3)];
  const rows = new Rows('me');
  const firsts = (newAfter: number | null) => rows.of(messages, [], newAfter).map((row) => ('first' in row ? row.first : row.kind));
  assert.deepEqual(firsts(1), ['day', true, 'new', true, false]);
  assert.deepEqual(firsts(null), ['day', true, false, false]);
});
