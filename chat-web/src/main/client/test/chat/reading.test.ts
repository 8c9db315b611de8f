/** Tests of when a conversation counts as read. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conversations } from '../../src/chat/conversations.ts';
import { Reading } from '../../src/chat/reading.ts';
import { message } from './messages.ts';

/** An open conversation with two unread messages, one of which mentions the reader. */
function opened() {
  const conversations = new Conversations();
  const id = 'conversation';
  conversations.put({
    conversation_id: id,
    kind: 'group',
    last_seq: 5,
    read_seq: 3,
    unread_count: 2,
    unread_mentions: 1,
    last_message: message(5),
  });
  conversations.openId = id;
  const open = conversations.open!;
  open.loaded = true;
  const told: unknown[] = [];
  const line = { send: (type: string, data: object) => told.push([type, data]) > 0 };
  const reader = { isLooking: true };
  return { open, told, reader, reading: new Reading(conversations, line, () => reader.isLooking) };
}

test('the end on the screen is read, and the server is told once', () => {
  const { open, told, reading } = opened();
  reading.sees('conversation', true);
  reading.markRead();
  assert.deepEqual([open.unread, open.unreadMentions, open.readSeq], [0, 0, 5]);
  assert.deepEqual(told, [['ack', { conversation_id: 'conversation', seq: 5, status: 'read' }]]);
});

test('who is further up has not read the end', () => {
  const { open, told, reading } = opened();
  reading.sees('conversation', false);
  reading.markRead();
  assert.equal(open.unread, 2);
  assert.deepEqual(told, []);
});

test('who looks elsewhere reads when they are back', () => {
  const { open, reader, reading } = opened();
  reader.isLooking = false;
  reading.sees('conversation', true);
  assert.equal(open.unread, 2);
  reader.isLooking = true;
  reading.markRead();
  assert.equal(open.unread, 0);
});

test('the end of another conversation says nothing about this one', () => {
  const { open, reading } = opened();
  reading.sees('other', true);
  reading.markRead();
  assert.equal(open.unread, 2);
});
