import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { directionOf } from '../../src/text/direction.ts';
import { parse } from '../../src/text/markdown.ts';

describe('the direction of a text', () => {
  const cases: [sentence: string, content: string, direction: 'ltr' | 'rtl' | undefined][] = [
    ['is that of its first letter', 'abc שלום', 'ltr'],
    ['is right to left in Hebrew', '1. "שלום" abc', 'rtl'],
    ['is right to left in Arabic', '> **مرحبا**', 'rtl'],
    ['is left to right in Chinese', '12 你好', 'ltr'],
    ['is none without letters', '12:30 😀', undefined],
    ['does not come from whom it calls', '@anna שלום', 'rtl'],
    ['does not come from an address', 'https://example.org שלום', 'rtl'],
    ['does not come from code', '`abc` שלום', 'rtl'],
  ];
  for (const [sentence, content, direction] of cases) {
    test(sentence, () => assert.equal(directionOf(parse(content)), direction));
  }
});
