/** Tests of what is worth a notification, and of when nothing is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understood, type Choices } from '../../src/notifications/choices.ts';
import { ALWAYS, quietUntil } from '../../src/notifications/quiet.ts';
import { isWanted, totals } from '../../src/notifications/wanted.ts';
import { message } from '../chat/messages.ts';

const NOW = new Date(2026, 2, 28, 23, 30).getTime(); // the night in which Europe's clocks go forward
const everything: Choices = { level: 'all', muted: [], quietUntil: 0, sound: false };
const wanted = (choices: Partial<Choices>, kind: 'direct' | 'group' = 'group', more = {}) =>
  isWanted(message(1, more), kind, { ...everything, ...choices }, 'me', NOW);

test('all messages, or those to me, or none', () => {
  assert.ok(wanted({}));
  assert.ok(!wanted({ level: 'mentions' }));
  assert.ok(wanted({ level: 'mentions' }, 'direct'));
  assert.ok(wanted({ level: 'mentions' }, 'group', { mentions: ['you', 'me'] }));
  assert.ok(wanted({ level: 'mentions' }, 'group', { mentions_all: true }));
  assert.ok(!wanted({ level: 'none' }, 'direct', { mentions: ['me'] }));
});

test('a muted conversation is silent, and only that one', () => {
  assert.ok(!wanted({ muted: ['conversation'] }, 'direct', { mentions: ['me'] }));
  assert.ok(wanted({ muted: ['other'] }));
});

test('nothing disturbs until the quiet time is over', () => {
  assert.ok(!wanted({ quietUntil: NOW + 1 }, 'direct'));
  assert.ok(wanted({ quietUntil: NOW }, 'direct'));
  assert.ok(!wanted({ quietUntil: ALWAYS }, 'direct'));
});

test('a quiet time lasts as long as its name says', () => {
  assert.equal(quietUntil('halfHour', NOW) - NOW, 30 * 60_000);
  assert.equal(quietUntil('hour', NOW) - NOW, 60 * 60_000);
  const morning = new Date(quietUntil('tomorrow', NOW));
  assert.deepEqual([morning.getDate(), morning.getHours(), morning.getMinutes()], [29, 8, 0]);
  assert.equal(quietUntil('always', NOW), ALWAYS);
});

test('of a muted conversation only mentions count', () => {
  const conversations = [
    { id: 'a', unread: 3, unreadMentions: 1 },
    { id: 'b', unread: 10, unreadMentions: 2 },
  ];
  assert.deepEqual(totals(conversations, everything), { unread: 13, mentions: 3 });
  assert.deepEqual(totals(conversations, { ...everything, muted: ['b'] }), { unread: 5, mentions: 3 });
});

test('what was stored survives, and what is not understood becomes the default', () => {
  const choices: Choices = { level: 'mentions', muted: ['a'], quietUntil: ALWAYS, sound: true };
  assert.deepEqual(understood(JSON.stringify(choices)), choices);
  assert.deepEqual(understood('{"level":"some","muted":[1],"quietUntil":"x","sound":1}'), everything);
  assert.deepEqual(understood(null), everything);
});
