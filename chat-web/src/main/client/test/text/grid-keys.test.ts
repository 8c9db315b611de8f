import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cellAfter, rowsOf } from '../../src/text/grid-keys.ts';

describe('in a grid of eleven cells in rows of four', () => {
  const cases: [sentence: string, key: string, from: number, to: number | null][] = [
    ['right leads on', 'ArrowRight', 3, 4],
    ['right ends at the last', 'ArrowRight', 10, 10],
    ['left leads back', 'ArrowLeft', 4, 3],
    ['left ends at the first', 'ArrowLeft', 0, 0],
    ['down leads a row down', 'ArrowDown', 1, 5],
    ['down above the gap leads to the last', 'ArrowDown', 7, 10],
    ['down in the last row leads nowhere', 'ArrowDown', 9, 9],
    ['up leads a row up', 'ArrowUp', 5, 1],
    ['up leaves the grid at the first row', 'ArrowUp', 2, null],
    ['Home leads to the first', 'Home', 9, 0],
    ['End leads to the last', 'End', 1, 10],
    ['PageDown ends at the last', 'PageDown', 1, 10],
    ['PageUp ends in the first row', 'PageUp', 9, 1],
    ['other keys are not for the grid', 'Escape', 1, null],
  ];
  for (const [sentence, key, from, to] of cases) {
    test(sentence, () => assert.equal(cellAfter(key, from, 11, 4, false), to));
  }
  test('right to left, left leads on', () => assert.equal(cellAfter('ArrowLeft', 3, 11, 4, true), 4));
  test('the last row is shorter', () => assert.deepEqual(rowsOf([1, 2, 3, 4, 5], 4), [[1, 2, 3, 4], [5]]));
});
