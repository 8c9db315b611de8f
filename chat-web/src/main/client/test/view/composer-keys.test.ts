/** Tests of what the keys mean while one writes. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaningOf, type Meaning } from '../../src/view/composer/composer-keys.ts';

const key = (name: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key: name, ...more }) as KeyboardEvent;
const empty = { empty: true, composing: false };
const written = { empty: false, composing: false };
const changing = { empty: true, composing: true };

const cases: [sentence: string, event: KeyboardEvent, state: typeof empty, meaning: Meaning][] = [
  ['Enter sends', key('Enter'), written, 'send'],
  ['Shift and Enter begin a line', key('Enter', { shiftKey: true }), written, 'new-line'],
  ['the arrow up in an empty field goes to the last message', key('ArrowUp'), empty, 'edit-last'],
  ['the arrow up in a text moves the caret', key('ArrowUp'), written, null],
  ['the arrow up in an edit that was emptied does nothing', key('ArrowUp'), changing, null],
  ['Escape ends an edit', key('Escape'), changing, 'end'],
  ['Escape is not for a new message', key('Escape'), written, null],
  ['Ctrl and B make bold', key('b', { ctrlKey: true }), written, '**'],
  ['on a Mac it is Cmd', key('i', { metaKey: true }), written, '*'],
  ['Ctrl and E make code', key('e', { ctrlKey: true }), written, '`'],
  ['a letter is a letter', key('b'), written, null],
  ['AltGr and E write a sign', key('e', { ctrlKey: true, altKey: true }), written, null],
];

for (const [sentence, event, state, meaning] of cases) {
  test(sentence, () => assert.equal(meaningOf(event, state), meaning));
}
