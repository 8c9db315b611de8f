/** Tests of what became of a message, as the receipts of the members tell. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standing, withReceipt } from '../../src/chat/receipts.ts';
import type { Member } from '../../src/server/protocol.ts';
import { message, START } from './messages.ts';

const JOINED = new Date(START - 1000).toISOString();
const member = (id: string, delivered: number, read: number, joined = JOINED): Member => ({
  user_id: id,
  username: id,
  display_name: id,
  joined_at: joined,
  delivered_seq: delivered,
  read_seq: read,
});
const me = member('me', 9, 9);

test('a message that somebody has not got yet is sent', () => {
  const members = [me, member('ada', 5, 5), member('grace', 4, 4)];
  assert.deepEqual(standing(message(5), members, 'me'), { state: 'sent', readers: 1 });
});

test('a message that all have got is delivered', () => {
  const members = [me, member('ada', 5, 5), member('grace', 6, 4)];
  assert.deepEqual(standing(message(5), members, 'me'), { state: 'delivered', readers: 1 });
});

test('a message that all have read is read', () => {
  const members = [me, member('ada', 5, 5), member('grace', 6, 6)];
  assert.deepEqual(standing(message(5), members, 'me'), { state: 'read', readers: 2 });
});

test('who joined after a message does not count', () => {
  const late = member('late', 0, 0, new Date(START + 60_000).toISOString());
  assert.deepEqual(standing(message(5), [me, member('ada', 5, 5), late], 'me'), { state: 'read', readers: 1 });
});

test('a message to nobody else is just sent', () => {
  assert.deepEqual(standing(message(5), [me], 'me'), { state: 'sent', readers: 0 });
});

test('what was read was delivered', () => {
  const [, ada] = withReceipt([me, member('ada', 2, 1)], { user_id: 'ada', seq: 5, status: 'read' });
  assert.deepEqual([ada?.delivered_seq, ada?.read_seq], [5, 5]);
});

test('a receipt that is late moves nothing back', () => {
  const members = [me, member('ada', 7, 6)];
  assert.equal(withReceipt(members, { user_id: 'ada', seq: 5, status: 'delivered' }), members);
});
