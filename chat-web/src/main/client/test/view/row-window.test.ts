/** Tests of which rows of a long list are drawn, and of the place that its reader keeps. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowWindow } from '../../src/view/conversation/row-window.ts';
import { ScrollPlace } from '../../src/view/conversation/scroll-place.ts';

function windowOf(...keys: string[]): RowWindow {
  const window = new RowWindow();
  window.keys = keys;
  keys.forEach((key) => window.measured(key, 100));
  return window;
}

const view = (window: RowWindow, scrollTop: number) => ({ scrollTop, clientHeight: 150, scrollHeight: window.height });

test('only the rows between two heights are drawn', () => {
  const window = windowOf('a', 'b', 'c', 'd', 'e');
  assert.deepEqual(window.between(150, 350), { start: 1, end: 4 });
  assert.deepEqual(window.between(-500, 50), { start: 0, end: 1 });
  assert.deepEqual(window.between(450, 9000), { start: 4, end: 5 });
});

test('an empty list draws nothing', () => {
  assert.deepEqual(new RowWindow().between(0, 100), { start: 0, end: 0 });
});

test('a measured height moves what is below it', () => {
  const window = windowOf('a', 'b', 'c');
  assert.equal(window.measured('b', 250), true);
  assert.equal(window.measured('b', 250), false);
  assert.equal(window.top(2), 350);
  assert.equal(window.height, 450);
});

test('rows that come and go are placed as if they had always been so', () => {
  const changed = windowOf('a', 'b', 'c', 'd');
  changed.measured('b', 150);
  changed.top(4);
  for (const keys of [['a', 'b', 'x', 'c', 'd', 'e'], ['a', 'x', 'e'], ['z', 'a', 'b', 'c', 'd', 'e', 'f'], []]) {
    changed.keys = keys;
    const fresh = new RowWindow();
    fresh.keys = keys;
    keys.filter((key) => 'abcd'.includes(key)).forEach((key) => fresh.measured(key, key === 'b' ? 150 : 100));
    assert.deepEqual(
      Array.from({ length: keys.length + 1 }, (_, index) => changed.top(index)),
      Array.from({ length: keys.length + 1 }, (_, index) => fresh.top(index)),
    );
    assert.deepEqual(keys.map((key) => changed.indexOf(key)), keys.map((_, index) => index));
  }
});

test('who reads somewhere stays there when earlier messages come above', () => {
  const window = windowOf('c', 'd', 'e', 'f');
  const place = new ScrollPlace(window);
  place.note(view(window, 130), 0);
  window.keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  window.measured('a', 100);
  window.measured('b', 100);
  const moved = view(window, 130);
  place.restore(moved, 0);
  assert.equal(moved.scrollTop, 330);
});

test('who is at the end follows what comes below', () => {
  const window = windowOf('a', 'b', 'c');
  const place = new ScrollPlace(window);
  place.note(view(window, 140), 0);
  window.keys = ['a', 'b', 'c', 'd'];
  window.measured('d', 100);
  const moved = view(window, 140);
  place.restore(moved, 0);
  assert.equal(moved.scrollTop, 250);
});

test('who reads further up is left there when something comes below', () => {
  const window = windowOf('a', 'b', 'c', 'd');
  const place = new ScrollPlace(window);
  place.note(view(window, 20), 0);
  window.keys = ['a', 'b', 'c', 'd', 'e'];
  window.measured('e', 100);
  const moved = view(window, 20);
  place.restore(moved, 0);
  assert.equal(moved.scrollTop, 20);
  assert.equal(place.following, false);
});
