/** Tests of what is typed to turn one text into another. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from '../../src/view/composer/field-edit.ts';

const cases: [sentence: string, before: string, after: string, from: number, to: number, typed: string][] = [
  ['what is put in is typed', 'ab', 'aXb', 1, 1, 'X'],
  ['what is put around is typed with what is within', 'say it now', 'say **it** now', 4, 6, '**it**'],
  ['what is taken away is deleted', 'a**b', 'ab', 1, 3, ''],
  ['what is replaced is typed over', 'x :moth:', 'x 🦋', 2, 8, '🦋'],
  ['of repeated letters as few as differ are typed', 'aa', 'aaa', 2, 2, 'a'],
  ['in the same text nothing is typed', 'same', 'same', 4, 4, ''],
];

for (const [sentence, before, after, from, to, typed] of cases) {
  test(sentence, () => assert.deepEqual(difference(before, after), { from, to, typed }));
}
