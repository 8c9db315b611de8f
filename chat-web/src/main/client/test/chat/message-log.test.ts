/** Tests of the order of loaded messages. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageLog } from '../../src/chat/message-log.ts';
import { message } from './messages.ts';

const seqs = (log: MessageLog): number[] => log.ordered.map(({ seq }) => seq);

test('messages stand in the order of the log, however they come', () => {
  const log = new MessageLog();
  log.add([message(7), message(5)]);
  log.add([message(9)]);
  log.add([message(1), message(2)]);
  log.add([message(10), message(6), message(3)]);
  assert.deepEqual(seqs(log), [1, 2, 3, 5, 6, 7, 9, 10]);
});

test('a message that comes again replaces the one that was there', () => {
  const log = new MessageLog();
  log.add([message(1), message(2)]);
  log.add([message(2, { content: 'Edited meanwhile' }), message(3)]);
  assert.deepEqual(seqs(log), [1, 2, 3]);
  assert.equal(log.get('message 2')?.content, 'Edited meanwhile');
});

test('a change reaches the message it is about, and no other', () => {
  const log = new MessageLog();
  log.add([message(1), message(2)]);
  log.amend('message 1', (old) => ({ ...old, content: 'Changed' }));
  log.amend('message 9', (old) => ({ ...old, content: 'Nowhere' }));
  assert.deepEqual(log.ordered.map(({ content }) => content), ['Changed', 'This is number 2']);
});

test('every change has another version, and reading has not', () => {
  const log = new MessageLog();
  const versions = [log.version];
  const note = () => versions.push(log.version);
  log.add([message(1), message(2, { quoted: { message_id: 'message 1', seq: 1, sender_id: 'ada', message_type: 'text', content: '', is_edited: false } })]);
  note();
  log.amend('message 1', (one) => ({ ...one, content: 'Changed' }));
  note();
  log.requote('message 1', () => null);
  note();
  log.clear();
  note();
  assert.equal(new Set(versions).size, versions.length);
  assert.equal(log.ordered.length, 0);
  assert.equal(log.version, versions.at(-1));
});
