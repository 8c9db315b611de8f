/** Tests of when somebody counts as away. */

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Attendance } from '../../src/chat/attendance.ts';
import { KeptLine } from './lines.ts';

const MINUTE = 60_000;

class Screen extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
});

function started(): { line: KeptLine; screen: Screen; attendance: Attendance; statuses: () => unknown[] } {
  const line = new KeptLine();
  const screen = new Screen();
  const attendance = new Attendance(line, screen);
  attendance.start();
  return { line, screen, attendance, statuses: () => line.said.map(([, data]) => (data as { status: string }).status) };
}

test('five minutes without a hand on anything are away, and a key is back', () => {
  const { screen, statuses } = started();
  mock.timers.tick(5 * MINUTE - 1);
  assert.deepEqual(statuses(), []);
  mock.timers.tick(1);
  assert.deepEqual(statuses(), ['away']);
  screen.dispatchEvent(new Event('keydown'));
  assert.deepEqual(statuses(), ['away', 'online']);
});

test('who moves the mouse now and then stays', () => {
  const { screen, statuses } = started();
  mock.timers.tick(4 * MINUTE);
  screen.dispatchEvent(new Event('pointermove'));
  mock.timers.tick(4 * MINUTE);
  assert.deepEqual(statuses(), []);
  mock.timers.tick(MINUTE);
  assert.deepEqual(statuses(), ['away']);
});

test('a hidden tab is away at once', () => {
  const { screen, statuses } = started();
  screen.show('hidden');
  screen.show('visible');
  assert.deepEqual(statuses(), ['away', 'online']);
});

test('a new connection hears that somebody is away', () => {
  const { screen, line, attendance, statuses } = started();
  line.isOpen = false;
  screen.show('hidden');
  line.isOpen = true;
  attendance.connected();
  assert.deepEqual(statuses(), ['away']);
});

test('who has left the page is not heard of again', () => {
  const { screen, attendance, statuses } = started();
  attendance.stop();
  screen.show('hidden');
  mock.timers.tick(10 * MINUTE);
  assert.deepEqual(statuses(), []);
});
