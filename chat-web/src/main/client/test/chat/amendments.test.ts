/** Tests of how edits, deletions and reactions change the messages that are loaded. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit, react, remove } from '../../src/chat/amendments.ts';
import type { Conversation } from '../../src/chat/conversation.ts';
import { conversationOf } from './conversations.ts';
import { message } from './messages.ts';

const at = '2026-01-15T13:00:00Z';
const entry = { conversation_id: 'conversation', seq: 9, message_id: 'message 1' };

/** Message 2 answers message 1. */
function talk(): Conversation {
  const quoted = { message_id: 'message 1', seq: 1, sender_id: 'ada', message_type: 'text', content: 'Before', is_edited: false };
  return conversationOf([message(1, { content: 'Before' }), message(2, { reply_to: 'message 1', quoted })]);
}

test('an edit changes the message and what is quoted of it', () => {
  const conversation = talk();
  edit(conversation, { ...entry, content: 'After', mentions: ['grace'], edited_at: at });
  const [first, second] = conversation.log.ordered;
  assert.deepEqual([first?.content, first?.edited_at, first?.mentions], ['After', at, ['grace']]);
  assert.deepEqual([second?.quoted?.content, second?.quoted?.is_edited], ['After', true]);
});

test('of a long edit the beginning is quoted, without half a character', () => {
  const conversation = talk();
  edit(conversation, { ...entry, content: '🦋'.repeat(300), edited_at: at });
  assert.equal(conversation.log.ordered[1]?.quoted?.content, '🦋'.repeat(200));
});

test('an edit that one may not see changes no words', () => {
  const conversation = talk();
  edit(conversation, { ...entry, content: null, edited_at: at });
  assert.equal(conversation.log.ordered[0]?.content, 'Before');
  assert.equal(conversation.log.ordered[1]?.quoted?.content, 'Before');
});

test('a deletion leaves nothing of what was said, nor of the quote', () => {
  const conversation = talk();
  remove(conversation, { ...entry, deleted_by: 'ada', deleted_at: at });
  const [first, second] = conversation.log.ordered;
  assert.deepEqual([first?.content, first?.deleted_at], ['', at]);
  assert.deepEqual([second?.reply_to, second?.quoted], ['message 1', null]);
});

test('a reaction is at the message, and in the last message of the list', () => {
  const conversation = talk();
  react(conversation, { ...entry, message_id: 'message 2', user_id: 'grace', emoji: '👍', removed: false });
  assert.equal(conversation.log.ordered[1]?.reactions?.[0]?.count, 1);
  assert.equal(conversation.lastMessage?.reactions?.[0]?.count, 1);
});
