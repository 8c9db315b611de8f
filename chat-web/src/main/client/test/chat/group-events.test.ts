/** Tests of what frames tell about a group. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, left, updated } from '../../src/chat/group-events.ts';

const frame = { conversation_id: 'c', seq: 7, timestamp: '2026-01-15T12:00:00Z' };
const before = { name: 'Moths', description: null, avatarUrl: null, historyVisible: false };
const settings = { ...frame, name: 'Moths', description: null, avatar_url: null, history_visible: false, changed_by: 'ada' };

test('who was added did not join by themselves, and who was removed did not leave', () => {
  assert.deepEqual(joined({ ...frame, user_id: 'grace', added_by: 'ada' }).change, { kind: 'added', userId: 'grace' });
  assert.deepEqual(joined({ ...frame, user_id: 'ada', added_by: 'ada' }).change, { kind: 'joined', userId: 'ada' });
  assert.deepEqual(left({ ...frame, user_id: 'grace', removed_by: 'ada' }).change, { kind: 'removed', userId: 'grace' });
  assert.deepEqual(left({ ...frame, user_id: 'grace', removed_by: 'grace' }).change, { kind: 'left', userId: 'grace' });
});

test('of new settings only what differs is told', () => {
  const kinds = (changes: object): string[] => updated(before, { ...settings, ...changes }).map(({ change }) => change.kind);
  assert.deepEqual(kinds({}), []);
  assert.deepEqual(kinds({ name: 'Butterflies' }), ['renamed']);
  assert.deepEqual(kinds({ description: 'All about them', history_visible: true }), ['described', 'opened']);
  assert.deepEqual(kinds({ avatar_url: '/api/v1/avatars/1' }), ['pictured']);
});

test('new roles are told of each who has one', () => {
  const events = updated(before, { ...frame, roles: { grace: 'admin', alan: 'member' }, changed_by: 'ada' });
  assert.deepEqual(
    events.map(({ change }) => change),
    [
      { kind: 'promoted', userId: 'grace' },
      { kind: 'demoted', userId: 'alan' },
    ],
  );
  assert.equal(new Set(events.map(({ key }) => key)).size, 2);
});

test('that a conversation was founded is no news within it', () => {
  assert.deepEqual(updated(before, { conversation_id: 'c', seq: 0, name: 'Moths' }), []);
});
