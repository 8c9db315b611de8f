/** Tests of the table of shortcuts. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIONS, actionOf, keysOf, SHORTCUTS, type KeyPress } from '../../../src/view/app/shortcuts.ts';
import { LANGUAGES } from '../../../src/words/languages.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const page = { onMac: false, inField: false };
const field = { onMac: false, inField: true };
const mac = { onMac: true, inField: false };

test('a chord is found by all its keys and no more', () => {
  assert.equal(actionOf(press('k', { ctrlKey: true }), page), 'switcher');
  assert.equal(actionOf(press('K', { ctrlKey: true }), page), 'switcher'); // caps lock
  assert.equal(actionOf(press('k', { ctrlKey: true, shiftKey: true }), page), undefined);
  assert.equal(actionOf(press('k', { ctrlKey: true, altKey: true }), page), undefined);
  assert.equal(actionOf(press('ArrowUp', { altKey: true }), page), 'previous');
  assert.equal(actionOf(press('ArrowUp', { altKey: true, shiftKey: true }), page), 'previousUnread');
  assert.equal(actionOf(press('ArrowUp'), page), undefined);
});

test('on a Mac Command stands for Ctrl, and Ctrl is left to the system', () => {
  assert.equal(actionOf(press('k', { metaKey: true }), mac), 'switcher');
  assert.equal(actionOf(press('k', { ctrlKey: true }), mac), undefined);
  assert.equal(actionOf(press('k', { metaKey: true }), page), undefined);
});

test('a punctuation mark counts however the keyboard writes it, and in a field it is text', () => {
  assert.equal(actionOf(press('?', { shiftKey: true }), page), 'shortcuts');
  assert.equal(actionOf(press('?', { shiftKey: true }), field), undefined);
  assert.equal(actionOf(press('/', { ctrlKey: true, shiftKey: true }), field), 'shortcuts');
  assert.equal(actionOf(press('/'), page), undefined);
});

test('no two actions have the same keys', () => {
  const all = ACTIONS.flatMap((action) => SHORTCUTS[action].map((chord) => keysOf(chord, false, {}).join('+')));
  assert.equal(new Set(all).size, all.length);
});

test('each action and each key has a name in each language', async () => {
  for (const language of Object.values(LANGUAGES)) {
    const words = await language.load();
    ACTIONS.forEach((action) => assert.ok(words.shortcutNames[action]));
    const names = ACTIONS.flatMap((action) => SHORTCUTS[action].flatMap((chord) => keysOf(chord, false, words.keyNames)));
    assert.deepEqual(names.filter((name) => /^[A-Z]{2,}/.test(name)), []); // the raw name, in capitals
  }
});
