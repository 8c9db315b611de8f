import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Inline } from '../../src/text/ast.ts';
import { parse } from '../../src/text/markdown.ts';
import { paragraphOf } from './trees.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const strong = (...children: Inline[]): Inline => ({ kind: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ kind: 'emphasis', children });
const strike = (...children: Inline[]): Inline => ({ kind: 'strike', children });
const code = (value: string): Inline => ({ kind: 'code', text: value });
const link = (href: string, ...children: Inline[]): Inline => ({ kind: 'link', href, children });
const address = (href: string): Inline => link(href, text(href));
const lineBreak: Inline = { kind: 'break' };
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
const quote = (...children: Block[]): Block => ({ kind: 'quote', children });
const bullets = (...items: Block[][]): Block => ({ kind: 'list', ordered: false, start: 1, items });
const numbers = (start: number, ...items: Block[][]): Block => ({ kind: 'list', ordered: true, start, items });
const codeBlock = (language: string, value: string): Block => ({ kind: 'code', language, text: value });
const line = (value: string): Block => paragraph(text(value));

describe('within a paragraph', () => {
  const cases: [sentence: string, content: string, ...expected: Inline[]][] = [
    ['a newline is a line break', 'one\ntwo', text('one'), lineBreak, text('two')],
    ['two stars are bold', 'a **b** c', text('a '), strong(text('b')), text(' c')],
    ['one star is italic', '*a*', emphasis(text('a'))],
    ['an underscore is italic', '_a b_', emphasis(text('a b'))],
    ['three stars are both', '***a***', emphasis(strong(text('a')))],
    ['two tildes strike through', '~~a~~', strike(text('a'))],
    ['marks nest', '**a *b ~~c~~***', strong(text('a '), emphasis(text('b '), strike(text('c'))))],
    ['bold within italics ends where it ends', '*a **b** c*', emphasis(text('a '), strong(text('b')), text(' c'))],
    ['what one star opens two do not close', '*a**b*', emphasis(text('a**b'))],
    ['three stars may close one after the other', '***a** b*', emphasis(strong(text('a')), text(' b'))],
    ['marks that are not closed are text', '**a', text('**a')],
    ['marks that overlap do not tangle', '*a ~~b* c~~', emphasis(text('a ~~b')), text(' c~~')],
    ['a mark next to a space is text', 'a * b * c', text('a * b * c')],
    ['a product is no italics', '2*3*4', text('2*3*4')],
    ['snake_case stays as it is', 'snake_case_name', text('snake_case_name')],
    ['__init__ stays as it is', '__init__', text('__init__')],
    ['one tilde is text', '~5 minutes ~', text('~5 minutes ~')],
    ['a row of stars is text', '****', text('****')],
    ['bold may stand in a word of any script', 'これは**太字**です', text('これは'), strong(text('太字')), text('です')],
    ['backticks are code', 'a `b *c*` d', text('a '), code('b *c*'), text(' d')],
    ['longer backticks hold shorter ones', '`` a`b ``', code('a`b')],
    ['a backtick that is not closed is text', 'a `b', text('a `b')],
    ['code goes before emphasis', '*a `b*` c', text('*a '), code('b*'), text(' c')],
    ['a backslash makes a mark text', '\\*a\\* \\`b\\`', text('*a* `b`')],
    ['a path keeps its backslashes', 'C:\\temp\\new \\\\server', text('C:\\temp\\new \\\\server')],
    ['the shrug keeps its arm', '¯\\_(ツ)_/¯', text('¯\\_(ツ)_/¯')],
    ['an address is a link', 'see https://example.org/a_b_c.', text('see '), address('https://example.org/a_b_c'), text('.')],
    ['an address in parentheses ends before the last', '(http://example.org/a_(b))', text('('), address('http://example.org/a_(b)'), text(')')],
    ['an address in bold is a link in bold', '**http://example.org/**', strong(address('http://example.org/'))],
    ['an address in angle brackets is a link', '<http://example.org>', text('<'), address('http://example.org'), text('>')],
    ['a mailto address is a link', 'mailto:anna@example.org', address('mailto:anna@example.org')],
    ['an address within a word is text', 'xhttp://example.org', text('xhttp://example.org')],
    ['the scheme may be of any case', 'HTTPS://example.org', address('HTTPS://example.org')],
    ['a link has a name', '[a *b*](https://example.org)', link('https://example.org', text('a '), emphasis(text('b')))],
    ['the name of a link may be an address', '[http://a.example](http://b.example)', link('http://b.example', text('http://a.example'))],
    ['parentheses in an address are balanced', '[a](http://b.example/(c))d', link('http://b.example/(c)', text('a')), text('d')],
    ['a link without a name goes by its address', '[](http://a.example)', address('http://a.example')],
    ['a link that nobody could see goes by its address', '[\u200B ](http://a.example)', address('http://a.example')],
    ['an image is a link', '![cat](https://example.org/cat.png)', link('https://example.org/cat.png', text('cat'))],
    ['emphasis does not reach into a link', '*a [b*](http://c.example)', text('*a '), link('http://c.example', text('b*'))],
    ['emphasis goes around a link', '*[a](http://b.example)*', emphasis(link('http://b.example', text('a')))],
    ['a link holds no link', '[a [b](http://c.example)](http://d.example)', text('[a '), link('http://c.example', text('b')), text(']('), address('http://d.example'), text(')')],
    ['a relative address is text', '[a](/logout)', text('[a](/logout)')],
    ['brackets are text', '[ ] a [x] b[0]', text('[ ] a [x] b[0]')],
    ['a user name in an address, which looks like a host, is text', 'https://bank.example@evil.example/', text('https://bank.example@evil.example/')],
    ['HTML is the text it is', '<b>a</b> &amp; <!-- c -->', text('<b>a</b> &amp; <!-- c -->')],
    ['a heading is the text it is', '# a', text('# a')],
    ['a table is the text it is', '|a|b|\n|-|-|', text('|a|b|'), lineBreak, text('|-|-|')],
    ['a rule is the text it is', '- - -\n***', text('- - -'), lineBreak, text('***')],
    ['a mention is a node', 'hi @anna.b-c!', text('hi '), { kind: 'mention', username: 'anna.b-c' }, text('!')],
    ['a mention in italics ends with them', '_hi @anna_', emphasis(text('hi '), { kind: 'mention', username: 'anna' })],
    ['a mention may end with an underscore', '@anna_ hi', { kind: 'mention', username: 'anna_' }, text(' hi')],
    ['everybody is called by @all', '@all, @ALL', { kind: 'everybody', text: 'all' }, text(', '), { kind: 'everybody', text: 'ALL' }],
    ['no one is called in code', '`@anna`', code('@anna')],
  ];
  for (const [sentence, content, ...expected] of cases) {
    test(sentence, () => assert.deepEqual(paragraphOf(content), expected));
  }
});

describe('blocks', () => {
  const cases: [sentence: string, content: string, ...expected: Block[]][] = [
    ['an empty message has none', ''],
    ['a blank line begins a paragraph', 'a\n \n\nb', line('a'), line('b')],
    ['Windows writes newlines otherwise', 'a\r\n\r\nb', line('a'), line('b')],
    ['lines with > are quoted', '> a\n>b\nc', quote(paragraph(text('a'), lineBreak, text('b'))), line('c')],
    ['a quote holds a quote', '> a\n> > b', quote(line('a'), quote(line('b')))],
    ['a quote holds a list', '> - a', quote(bullets([line('a')]))],
    ['a list needs no blank line before it', 'a\n- b\n- c\nd', line('a'), bullets([line('b')], [line('c')]), line('d')],
    ['a blank line goes on with a list', '- a\n\n- b', bullets([line('a')], [line('b')])],
    ['two blank lines end a list', '- a\n\n\n- b', bullets([line('a')]), bullets([line('b')])],
    ['another bullet begins another list', '- a\n* b', bullets([line('a')]), bullets([line('b')])],
    ['lists nest by two spaces', '- a\n  - b\n    - c\n- d', bullets([line('a'), bullets([line('b'), bullets([line('c')])])], [line('d')])],
    ['an item has several paragraphs', '- a\n\n  b', bullets([line('a'), line('b')])],
    ['an item has several lines', '- a\n  b', bullets([paragraph(text('a'), lineBreak, text('b'))])],
    ['an item holds code', '1. ```\n   a\n   ```', numbers(1, [codeBlock('', 'a')])],
    ['a numbered list begins with its first number', '3. a\n4. b', numbers(3, [line('a')], [line('b')])],
    ['numbers may have a parenthesis', '1) a\n2) b', numbers(1, [line('a')], [line('b')])],
    ['a numbered list holds bullets', '1. a\n  - b', numbers(1, [line('a'), bullets([line('b')])])],
    ['a year in a sentence is no list', 'In\n1986. Good.', paragraph(text('In'), lineBreak, text('1986. Good.'))],
    ['a dash without text is text', '-\n- ', paragraph(text('-'), lineBreak, text('- '))],
    ['a backslash keeps a dash from beginning a list', '\\- a\n\\> b', paragraph(text('- a'), lineBreak, text('> b'))],
    ['a fence holds code of a language', '```java\nint *a*;\n\n  b\n```\nc', codeBlock('java', 'int *a*;\n\n  b'), line('c')],
    ['a fence may be of tildes', '~~~\n```\n~~~', codeBlock('', '```')],
    ['a longer fence holds a shorter one', '````\n```\n````', codeBlock('', '```')],
    ['a fence that is not closed goes to the end', '```\na', codeBlock('', 'a')],
    ['a fence needs no blank line before it', 'a\n```\nb\n```', line('a'), codeBlock('', 'b')],
    ['a fence of one line is a span', '```a```', paragraph(code('a'))],
  ];
  for (const [sentence, content, ...expected] of cases) {
    test(sentence, () => assert.deepEqual(parse(content), expected));
  }
});
