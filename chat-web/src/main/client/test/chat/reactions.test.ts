/** Tests of what becomes of reactions. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withReaction } from '../../src/chat/reactions.ts';

const change = (userId: string, removed = false) => ({ emoji: '👍', user_id: userId, removed });

test('the first of a kind begins a reaction, the next joins it', () => {
  const one = withReaction([], change('ada'));
  assert.deepEqual(one, [{ emoji: '👍', count: 1, user_ids: ['ada'] }]);
  assert.deepEqual(withReaction(one, change('grace')), [{ emoji: '👍', count: 2, user_ids: ['ada', 'grace'] }]);
});

test('the same reaction twice counts once', () => {
  const one = withReaction([], change('ada'));
  assert.deepEqual(withReaction(one, change('ada')), one);
});

test('a reaction that its last holder takes back is gone', () => {
  const one = withReaction([], change('ada'));
  assert.deepEqual(withReaction(one, change('ada', true)), []);
});
