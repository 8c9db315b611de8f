import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_OPEN_MARKS } from '../../src/text/inlines.ts';
import { MOST_NESTING, parse } from '../../src/text/markdown.ts';
import { plainText } from '../../src/text/plain.ts';
import { IN_LINKS, LARGE, LONGEST_MESSAGE, SMALL } from './hostile-payloads.ts';
import { depthOf, linksOf, nodesOf, toldBy } from './trees.ts';

/** Each mark nests two kinds of emphasis, in the paragraph and again in the name of a link; then the block, the link and the text. */
const DEEPEST = MOST_NESTING + 2 * (2 * MOST_OPEN_MARKS) + 3;

/** Without what is, or may be, a mark; so what is left has to be told by the tree. */
function unmarked(text: string): string {
  return text.replace(/[\s*_~`[\]()>\\+.!-]/g, '');
}

/** What a browser makes of an address: it knows nothing of what we meant. */
function schemeOf(href: string): string {
  return new URL(href, 'relative://page/').protocol;
}

function assertHarmless(content: string): void {
  const blocks = parse(content);
  for (const { href } of linksOf(blocks)) {
    assert.ok(['http:', 'https:', 'mailto:'].includes(schemeOf(href)), `links to ${JSON.stringify(href)}`);
    assert.match(href, /^(https?:\/\/|mailto:)[^\s\p{C}\\]+$/iu);
    assert.equal(new URL(href).username, '');
  }
  assert.equal(unmarked(toldBy(blocks)), unmarked(content));
}

describe('a hostile message links to the web or to an address only, and is told whole', () => {
  for (const content of SMALL) {
    test(JSON.stringify(content), () => assertHarmless(content));
  }
  test('of which there are many', () => assert.ok(new Set(SMALL).size >= 150));
});

describe('an address that may not be followed gets no name', () => {
  for (const content of IN_LINKS) {
    test(JSON.stringify(content), () => {
      assert.deepEqual(linksOf(parse(content)).filter(({ href, children }) => toldBy(children) !== href), []);
    });
  }
});

describe('a hostile message as long as can be makes a tree that is neither deep nor larger than itself', () => {
  for (const content of LARGE) {
    test(`${JSON.stringify(content.slice(0, 20))} …`, () => {
      assert.ok(content.length <= LONGEST_MESSAGE);
      const blocks = parse(content);
      assert.ok(depthOf(blocks) <= DEEPEST, `${depthOf(blocks)} deep`);
      assert.ok(nodesOf(blocks).length <= content.length + 1);
      assert.ok(plainText(blocks).length <= 2 * content.length);
    });
  }
});
