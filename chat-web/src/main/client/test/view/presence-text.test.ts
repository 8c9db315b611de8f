/** Tests of how presence is worded. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../src/server/protocol.ts';
import { presenceText } from '../../src/view/people/presence-text.ts';

const person = (more: Partial<Person>): Person => ({ user_id: 'ada', username: 'ada', display_name: 'Ada', ...more });
const NOW = new Date(2026, 0, 15, 12, 30).getTime();

test('who is there is online or away, whenever they were seen last', () => {
  const seen = { last_seen: new Date(NOW).toISOString() };
  assert.equal(presenceText(person({ presence: 'online', ...seen }), NOW), 'Online');
  assert.equal(presenceText(person({ presence: 'away', ...seen }), NOW), 'Away');
});

test('who is not there was seen at a time, if one may know it', () => {
  const seen = new Date(2026, 0, 14, 9, 5).toISOString();
  assert.match(presenceText(person({ presence: 'offline', last_seen: seen }), NOW), /^Last seen: Yesterday, 0?9:05/);
  assert.equal(presenceText(person({ presence: 'offline', last_seen: null }), NOW), 'Offline');
});

test('an account that is gone or disabled has no presence', () => {
  assert.equal(presenceText(person({ presence: 'offline', deleted: true }), NOW), '');
  assert.equal(presenceText(person({ presence: 'online', deactivated: true }), NOW), '');
});
