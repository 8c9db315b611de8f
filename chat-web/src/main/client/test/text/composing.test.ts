import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { continueList, count, insert, wrap, type Edit, type Mark } from '../../src/text/composing.ts';

/** A text with its selection between bars, or the caret at the one bar. */
function edit(marked: string): Edit {
  const [before = '', selected = '', after] = marked.split('|');
  return after === undefined
    ? { text: before + selected, start: before.length, end: before.length }
    : { text: before + selected + after, start: before.length, end: before.length + selected.length };
}

function marked({ text, start, end }: Edit): string {
  const selected = start === end ? '|' : `|${text.slice(start, end)}|`;
  return text.slice(0, start) + selected + text.slice(end);
}

describe('a mark', () => {
  const cases: [sentence: string, before: string, mark: Mark, after: string][] = [
    ['goes around what is selected', 'a |b| c', '**', 'a **|b|** c'],
    ['leaves the space outside', 'a| b |c', '*', 'a *|b|* c'],
    ['goes around the caret', 'a |', '**', 'a **|**'],
    ['is taken away again', 'a **|b|** c', '**', 'a |b| c'],
    ['of italics is not one of bold', '**|b|**', '*', '***|b|***'],
    ['of italics is taken from both', '***|b|***', '*', '**|b|**'],
    ['of bold is taken from both', '***|b|***', '**', '*|b|*'],
    ['of code is taken away again', '`|b|`', '`', '|b|'],
    ['of code around several lines is a fence', 'a |b\nc| d', '`', 'a \n```\n|b\nc|\n```\n d'],
    ['of a fence is longer than those within', '|```\na\n```|', '`', '````\n|```\na\n```|\n````'],
    ['strikes through', '|a|', '~~', '~~|a|~~'],
  ];
  for (const [sentence, before, mark, after] of cases) {
    test(sentence, () => assert.equal(marked(wrap(edit(before), mark)), after));
  }
});

describe('Enter', () => {
  const cases: [sentence: string, before: string, after: string | null][] = [
    ['goes on with a list', '- a|', '- a\n- |'],
    ['goes on with the bullet and the indent', 'x\n  * a|', 'x\n  * a\n  * |'],
    ['counts on', '9. a|', '9. a\n10. |'],
    ['counts on with a parenthesis', '1) a|b', '1) a\n2) |b'],
    ['goes on with a quote', '> a|', '> a\n> |'],
    ['goes on with a list in a quote', '> - a|', '> - a\n> - |'],
    ['ends a list at an item without text', '- a\n- |', '- a\n|'],
    ['ends a quote at a line without text', '> a\n> |', '> a\n|'],
    ['replaces what is selected', '- a|bc|d', '- a\n- |d'],
    ['is a new line elsewhere', 'a|', null],
    ['is a new line after a list', '- a\nb|', null],
    ['is a new line at the start', '|- a', null],
  ];
  for (const [sentence, before, after] of cases) {
    test(sentence, () => {
      const next = continueList(edit(before));
      assert.equal(next && marked(next), after);
    });
  }
});

describe('the composer', () => {
  test('puts an emoji in the place of the selection', () => assert.equal(marked(insert(edit('a|b|c'), '😀')), 'a😀|c'));
  test('counts code points as the server does', () => assert.equal(count('a😀é👩‍👧'), 6));
});
