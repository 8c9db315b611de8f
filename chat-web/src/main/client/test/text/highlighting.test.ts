import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { highlight, MOST_COLOURED, MOST_DEPTH, type Span } from '../../src/text/highlighting.ts';

function textOf(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : textOf(span.children))).join('');
}

function classesOf(spans: readonly Span[]): string[] {
  return spans.flatMap((span) => (typeof span === 'string' ? [] : [span.classes, ...classesOf(span.children)]));
}

function depthOf(spans: readonly Span[]): number {
  return 1 + Math.max(0, ...spans.map((span) => (typeof span === 'string' ? 0 : depthOf(span.children))));
}

describe('highlighting', () => {
  const samples: [language: string, code: string][] = [
    ['java', 'public final class A { int n = 1; }'], ['js', 'const a = "b";'], ['ts', 'let a: string = `b`;'],
    ['python', 'def f(): return 1'], ['py', 'import a'], ['json', '{"a": 1}'], ['yaml', 'a: true'], ['yml', 'a: 1'],
    ['xml', '<a b="c"/>'], ['html', '<a href="c">d</a>'], ['sql', 'SELECT 1 FROM a'], ['bash', 'if true; then echo "a"; fi'],
    ['sh', 'echo "a"'], ['go', 'func a() int { return 1 }'], ['rust', 'fn a() -> u8 { 1 }'], ['c', 'int a = 1;'],
    ['cpp', 'class A {};'], ['css', 'a { color: red; }'], ['diff', '+ a\n- b'], ['JAVA', 'class A {}'],
  ];
  for (const [language, code] of samples) {
    test(`colours ${language} and changes none of it`, () => {
      const spans = highlight(code, language);
      assert.equal(textOf(spans), code);
      assert.ok(classesOf(spans).some((classes) => classes.startsWith('hljs-')));
    });
  }
  test('leaves a language alone that it does not know', () => assert.deepEqual(highlight('a <b>', 'klingon'), ['a <b>']));
  test('leaves code alone that is long', () => {
    const code = 'int a; '.repeat(MOST_COLOURED);
    assert.deepEqual(highlight(code, 'java'), [code]);
  });
  for (const [language, piece] of [['bash', '${'], ['rust', '/*'], ['js', '`${'], ['json', '['], ['xml', '<a '], ['cpp', 'if ']] as const) {
    test(`comes to an end in ${language} that is nothing but ${piece}`, () => {
      const code = piece.repeat(MOST_COLOURED).slice(0, MOST_COLOURED);
      const spans = highlight(code, language);
      assert.equal(textOf(spans), code);
      assert.ok(depthOf(spans) <= MOST_DEPTH + 1, `${depthOf(spans)} deep`);
    });
  }
  test('colours templates within templates', () => {
    assert.ok(depthOf(highlight('`a ${`b ${c}`}`', 'js')) > 3);
  });
  test('leaves HTML the text that it is', () => {
    const code = '<script>alert(1)</script><img onerror=x>';
    assert.equal(textOf(highlight(code, 'html')), code);
  });
});
