/** Tests of what the menu of a message offers to whom. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conversation } from '../../src/chat/conversation.ts';
import { offered } from '../../src/view/conversation/message-action.ts';
import { message } from '../chat/messages.ts';

const direct = new Conversation({ conversation_id: 'c', kind: 'direct' });
const group = (role: 'admin' | 'member') => new Conversation({ conversation_id: 'c', kind: 'group', role });

test('who wrote a message edits and deletes it', () => {
  assert.deepEqual(offered(message(1), direct, 'ada'), ['pick', 'reply', 'copy', 'edit', 'readers', 'delete']);
});

test('who did not write it does neither, and may report it', () => {
  assert.deepEqual(offered(message(1), direct, 'grace'), ['pick', 'reply', 'copy', 'report']);
  assert.deepEqual(offered(message(1), group('member'), 'grace'), ['pick', 'reply', 'copy', 'readers', 'report']);
});

test('administrators of a group delete what others wrote', () => {
  assert.deepEqual(offered(message(1), group('admin'), 'grace'), ['pick', 'reply', 'copy', 'readers', 'delete', 'report']);
});

test('with a deleted message there is nothing left to do', () => {
  assert.deepEqual(offered(message(1, { deleted_at: '2026-01-15T13:00:00Z' }), group('admin'), 'ada'), []);
});
