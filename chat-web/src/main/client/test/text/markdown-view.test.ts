import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { parse } from '../../src/text/markdown.ts';
import { renderBlocks, type ViewContext } from '../../src/text/markdown-view.ts';
import { SMALL } from './hostile-payloads.ts';

const people: Record<string, { userId: string; name: string }> = {
  anna: { userId: '1', name: 'Anna <b>' },
  bob: { userId: '2', name: 'Bob' },
};
const context: ViewContext = { nameOf: (username) => people[username.toLowerCase()], me: '1' };

/** The HTML of a message, without the comments that are Lit's bookmarks. */
async function shown(content: string, about: ViewContext = context): Promise<string> {
  const html = await collectResult(render(renderBlocks(parse(content), about)));
  return html.replace(/<!--[^]*?-->/g, '').replaceAll('"  ', '" ').replaceAll(' >', '>');
}

describe('a message is shown', () => {
  const cases: [sentence: string, content: string, html: string][] = [
    ['in paragraphs with line breaks', 'a\nb\n\nc', '<p dir="ltr">a<br>b</p><p dir="ltr">c</p>'],
    ['with emphasis', '**a** *b* ~~c~~ `d`', '<p dir="ltr"><strong>a</strong> <em>b</em> <s>c</s> <code dir="ltr">d</code></p>'],
    ['with quotes', '> a', '<blockquote dir="ltr"><p dir="ltr">a</p></blockquote>'],
    ['with lists', '- a\n\n3. b', '<ul dir="ltr"><li><p dir="ltr">a</p></li></ul><ol dir="ltr" start="3"><li><p dir="ltr">b</p></li></ol>'],
    ['in the direction of its letters', 'שלום\n\n1. مرحبا', '<p dir="rtl">שלום</p><ol dir="rtl" start="1"><li><p dir="rtl">مرحبا</p></li></ol>'],
    ['with HTML as the text that it is', '<img src=x>', '<p dir="ltr">&lt;img src=x&gt;</p>'],
    ['with an unknown name as it was typed', '@carl', '<p>@carl</p>'],
    ['with @all as it was typed if it called nobody', '@all', '<p>@all</p>'],
    [
      'with links that tell nothing of us', 'http://a.example',
      '<p><a href="http://a.example" target="_blank" rel="noopener noreferrer nofollow"><bdi>http://a.example</bdi></a></p>',
    ],
    [
      'with links that say where they lead', '[a](http://a.example)',
      '<p><a href="http://a.example" title="http://a.example" target="_blank" rel="noopener noreferrer nofollow"><bdi>a</bdi></a></p>',
    ],
    ['with names of people', '@Bob', '<p><span class="mention" data-user-id="2" title="@Bob">@<bdi>Bob</bdi></span></p>'],
    [
      'with one’s own name marked', '@anna',
      '<p><span class="mention mention-me" data-user-id="1" title="@anna">@<bdi>Anna &lt;b&gt;</bdi></span></p>',
    ],
  ];
  for (const [sentence, content, html] of cases) {
    test(sentence, async () => assert.equal(await shown(content), html));
  }
  test('with @all marked if it called everybody', async () => {
    assert.equal(await shown('@all', { ...context, mentionsAll: true }), '<p><span class="mention mention-me">@all</span></p>');
  });
  test('with code in a block with a button', async () => {
    const html = await shown('```java\nint <a>;\n```');
    assert.match(html, /^<parley-code.*<button type="button" ?><span aria-live="polite">Copy<\/span>.*<code>int &lt;a&gt;;<\/code>.*<\/parley-code>$/s);
  });
});

/** All that the views may write: whatever else looks like an element came out of a message. */
const ELEMENTS = new Set(['p', 'br', 'blockquote', 'ul', 'ol', 'li', 'a', 'bdi', 'strong', 'em', 's', 'code', 'span', 'pre', 'header', 'button', 'template', 'style', 'parley-code']);

describe('no element comes out of a hostile message', () => {
  for (const content of SMALL) {
    test(JSON.stringify(content), async () => {
      const html = await shown(content);
      const foreign = [...html.matchAll(/<\/?([^\s>/]+)/g)].map(([, name]) => name!).filter((name) => !ELEMENTS.has(name));
      assert.deepEqual(foreign, []);
      assert.doesNotMatch(html, /<[^>]*\s(?:on\w+|style|src)=/i);
    });
  }
});
