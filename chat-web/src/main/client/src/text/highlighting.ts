/** Colours code: what the language's grammar makes of it, as a tree of spans. Loaded with the first code that names a language. */

import { createLowlight } from 'lowlight';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

export type Span = string | { classes: string; children: Span[] };

type Root = ReturnType<ReturnType<typeof createLowlight>['highlight']>;
type Child = Root['children'][number];

const grammars = createLowlight({
  bash, c, cpp, css, diff, go, java, javascript, json, python, rust, sql, typescript, xml, yaml,
});

/**
 * About a hundred lines. Some grammars look back from each word and call themselves for each bracket: a hostile text of this
 * length costs a fifth of a second, one as long as a message may be would cost seconds, or the stack.
 */
export const MOST_COLOURED = 4_000;

/** Spans within spans: templates within templates of real code are less deep, and each costs the page a part of its stack. */
export const MOST_DEPTH = 16;

/** The spans of a text; the text alone if the language is not one of ours, or the text is long or nests as no code does. */
export function highlight(text: string, language: string): Span[] {
  const name = language.toLowerCase();
  if (text.length > MOST_COLOURED || !grammars.registered(name)) {
    return [text];
  }
  try {
    const { children } = grammars.highlight(name, text);
    return isDeep(children) ? [text] : spansOf(children);
  } catch (problem) {
    if (problem instanceof RangeError) {
      return [text]; // the grammar used up the stack
    }
    throw problem;
  }
}

function isDeep(nodes: readonly Child[]): boolean {
  let level = nodes;
  for (let depth = 0; depth <= MOST_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((node) => (node.type === 'element' ? (node.children as Child[]) : []));
  }
  return level.length > 0;
}

function spansOf(nodes: readonly Child[]): Span[] {
  return nodes.flatMap((node): Span[] => {
    switch (node.type) {
      case 'text':
        return [node.value];
      case 'element':
        return [{ classes: [node.properties['className'] ?? []].flat().join(' '), children: spansOf(node.children as Child[]) }];
      default:
        return [];
    }
  });
}
