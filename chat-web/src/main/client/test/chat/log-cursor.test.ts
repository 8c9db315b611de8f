/** Tests of how gaps in a log are noticed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogCursor } from '../../src/chat/log-cursor.ts';

test('events in order move the cursor', () => {
  const cursor = new LogCursor(4);
  assert.equal(cursor.advance(5), true);
  assert.equal(cursor.advance(6), true);
  assert.equal(cursor.seq, 6);
  assert.equal(cursor.hasGap, false);
});

test('an event that came before is not new', () => {
  const cursor = new LogCursor(4);
  cursor.advance(6);
  assert.equal(cursor.advance(4), false);
  assert.equal(cursor.advance(6), false);
});

test('a missing event is a gap until it comes', () => {
  const cursor = new LogCursor(4);
  cursor.advance(7);
  cursor.advance(6);
  assert.equal(cursor.hasGap, true);
  assert.equal(cursor.seq, 4);
  cursor.advance(5);
  assert.equal(cursor.hasGap, false);
  assert.equal(cursor.seq, 7);
});

test('an answer that fills a gap closes it up to what had come early', () => {
  const cursor = new LogCursor(4);
  cursor.advance(9);
  cursor.closeGap(8);
  assert.equal(cursor.hasGap, false);
  assert.equal(cursor.seq, 9);
});
