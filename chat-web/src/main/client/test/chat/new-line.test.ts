/** Tests of where the line over the new messages stands. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewLine } from '../../src/chat/new-line.ts';

test('who opens a conversation finds the line where reading stopped', () => {
  const line = new NewLine();
  line.note({ unread: 3, readSeq: 7 }, false);
  assert.deepEqual([line.after, line.count], [7, 3]);
});

test('the line stays when everything is read, and while more is read as it comes', () => {
  const line = new NewLine();
  line.note({ unread: 3, readSeq: 7 }, false);
  line.note({ unread: 0, readSeq: 10 }, true);
  line.note({ unread: 1, readSeq: 10 }, true);
  line.note({ unread: 0, readSeq: 11 }, true);
  assert.deepEqual([line.after, line.count], [7, 3]);
});

test('without new messages there is no line', () => {
  const line = new NewLine();
  line.note({ unread: 0, readSeq: 10 }, false);
  assert.equal(line.after, null);
});

test('what comes while the reader is away is below a line of its own', () => {
  const line = new NewLine();
  line.note({ unread: 3, readSeq: 7 }, false);
  line.seen = true;
  line.note({ unread: 0, readSeq: 10 }, true);
  line.note({ unread: 1, readSeq: 10 }, false);
  line.note({ unread: 2, readSeq: 10 }, false);
  assert.deepEqual([line.after, line.count, line.seen], [10, 2, false]);
});

test('who answers has read', () => {
  const line = new NewLine();
  line.note({ unread: 3, readSeq: 7 }, false);
  line.clear();
  line.note({ unread: 0, readSeq: 11 }, true);
  assert.equal(line.after, null);
});
