/** Tests of who is told to be writing. */

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Typing } from '../../src/chat/typing.ts';
import { KeptLine } from './lines.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
});

const told = (isTyping: boolean) => ['typing', { conversation_id: 'c', is_typing: isTyping }];

test('who writes on is told every four seconds only', () => {
  const line = new KeptLine();
  const typing = new Typing(line);
  typing.write('c');
  mock.timers.tick(3_999);
  typing.write('c');
  assert.deepEqual(line.said, [told(true)]);
  mock.timers.tick(1);
  typing.write('c');
  assert.deepEqual(line.said, [told(true), told(true)]);
});

test('the end is told once, and only after a beginning', () => {
  const line = new KeptLine();
  const typing = new Typing(line);
  typing.pause('c');
  typing.write('c');
  typing.pause('c');
  typing.pause('c');
  typing.write('c');
  assert.deepEqual(line.said, [told(true), told(false), told(true)]);
});

test('what could not be told is told with the next letter', () => {
  const line = new KeptLine();
  const typing = new Typing(line);
  line.isOpen = false;
  typing.write('c');
  line.isOpen = true;
  typing.write('c');
  assert.deepEqual(line.said, [told(true)]);
});

test('others write until they are heard to stop, or are not heard of again', () => {
  const typing = new Typing(new KeptLine());
  typing.heard('c', 'ada', true);
  typing.heard('c', 'grace', true);
  assert.deepEqual(typing.in('c'), ['ada', 'grace']);
  typing.heard('c', 'ada', false);
  assert.deepEqual(typing.in('c'), ['grace']);
  mock.timers.tick(5_000);
  typing.heard('c', 'grace', true);
  mock.timers.tick(5_000);
  assert.deepEqual(typing.in('c'), ['grace']);
  mock.timers.tick(1_000);
  assert.deepEqual(typing.in('c'), []);
});
