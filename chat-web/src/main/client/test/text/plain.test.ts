import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/text/markdown.ts';
import { plainText } from '../../src/text/plain.ts';

describe('the line that tells a message', () => {
  const cases: [sentence: string, content: string, expected: string][] = [
    ['has no marks', '**a** _b_ ~~c~~ `d`', 'a b c d'],
    ['has no newlines', 'a\nb\n\nc', 'a b c'],
    ['names links as the message does', '[site](http://a.example) http://b.example', 'site http://b.example'],
    ['tells lists as lists', '- a\n- b\n\n2. c\n3. d', '• a • b 2. c 3. d'],
    ['tells quotes and code', '> a\n\n```js\nb();\n  c();\n```', 'a b(); c();'],
    ['keeps mentions', '@anna @all', '@anna @all'],
    ['keeps emoji', '👩‍👧 ❤️', '👩‍👧 ❤️'],
    ['may be empty', '\n ', ''],
  ];
  for (const [sentence, content, expected] of cases) {
    test(sentence, () => assert.equal(plainText(content), expected));
  }
  test('may be made of blocks', () => assert.equal(plainText(parse('*a*')), 'a'));
});
