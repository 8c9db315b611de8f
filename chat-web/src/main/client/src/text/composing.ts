/** What the keys and buttons of the composer do to its text. */

import { itemOf } from './block-lines.ts';

/** A text with its selection, in UTF-16 units as a text area counts them; `start` and `end` are the same for a caret. */
export interface Edit {
  text: string;
  start: number;
  end: number;
}

export type Mark = '**' | '*' | '~~' | '`';

const FENCE = '```';
const QUOTE = /^ {0,3}> ?/;
const BARE_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/;

/** Puts the marks around what is selected, or takes them away again; code of several lines gets a fence. */
export function wrap(edit: Edit, mark: Mark): Edit {
  const selection = withoutSpace(edit);
  const selected = selection.text.slice(selection.start, selection.end);
  if (mark === '`' && selected.includes('\n')) {
    return fenced(selection, selected);
  }
  return isWrapped(selection, mark) ? unwrapped(selection, mark) : surrounded(selection, selected, mark, mark);
}

/** Puts a text in the place of the selection, with the caret behind it. */
export function insert(edit: Edit, text: string): Edit {
  const caret = edit.start + text.length;
  return { text: edit.text.slice(0, edit.start) + text + edit.text.slice(edit.end), start: caret, end: caret };
}

/**
 * What Enter does in a list or a quote: the next line begins as this one; on an item without text the list ends. Null where
 * Enter is but a new line.
 */
export function continueList(edit: Edit): Edit | null {
  const lineStart = edit.text.lastIndexOf('\n', edit.start - 1) + 1;
  const line = edit.text.slice(lineStart, edit.start);
  const quote = QUOTE.exec(line)?.[0] ?? '';
  const inner = line.slice(quote.length);
  if ((quote !== '' && inner.trim() === '') || BARE_ITEM.test(inner)) {
    return insert({ text: edit.text, start: lineStart, end: edit.end }, '');
  }
  const item = itemOf(inner);
  if (!item && quote === '') {
    return null;
  }
  return insert(edit, `\n${quote}${item ? nextItem(inner, item.indent, item.number, item.marker) : ''}`);
}

/** The length of a text as the server counts it: in code points. */
export function count(content: string): number {
  let points = 0;
  for (const _ of content) {
    points++;
  }
  return points;
}

function nextItem(line: string, indent: number, number: number | null, marker: string): string {
  return `${line.slice(0, indent)}${number === null ? marker : `${number + 1}${marker}`} `;
}

/** A mark next to a space is none: the space at the ends of a selection stays outside. */
function withoutSpace({ text, start, end }: Edit): Edit {
  const selected = text.slice(start, end);
  const blank = selected.trim() === '';
  return blank
    ? { text, start, end }
    : {
        text,
        start: start + selected.length - selected.trimStart().length,
        end: end - (selected.length - selected.trimEnd().length),
      };
}

/** Whether just this mark stands around the selection: the * of ** is not one of italics, but that of *** is. */
function isWrapped({ text, start, end }: Edit, mark: Mark): boolean {
  const character = mark[0]!;
  let before = 0;
  while (text[start - 1 - before] === character) {
    before++;
  }
  let after = 0;
  while (text[end + after] === character) {
    after++;
  }
  const marks = Math.min(before, after);
  return mark === '*' ? marks === 1 || marks === 3 : marks >= mark.length;
}

function unwrapped({ text, start, end }: Edit, mark: Mark): Edit {
  return {
    text: text.slice(0, start - mark.length) + text.slice(start, end) + text.slice(end + mark.length),
    start: start - mark.length,
    end: end - mark.length,
  };
}

function surrounded({ text, start, end }: Edit, selected: string, before: string, after: string): Edit {
  return {
    text: text.slice(0, start) + before + selected + after + text.slice(end),
    start: start + before.length,
    end: end + before.length,
  };
}

/** The fence stands on lines of its own, and is longer than any within. */
function fenced(selection: Edit, selected: string): Edit {
  const within = [...selected.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length);
  const fence = '`'.repeat(Math.max(FENCE.length - 1, ...within) + 1);
  const lineBefore = selection.start > 0 && selection.text[selection.start - 1] !== '\n' ? '\n' : '';
  const lineAfter = selection.end < selection.text.length && selection.text[selection.end] !== '\n' ? '\n' : '';
  return surrounded(selection, selected, `${lineBefore}${fence}\n`, `\n${fence}${lineAfter}`);
}
