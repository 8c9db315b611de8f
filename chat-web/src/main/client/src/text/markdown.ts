/** Reads the Markdown of a message into blocks; of hostile input, too, in a time that grows with its length only. */

import type { Block } from './ast.ts';
import { closesFence, fenceOf, itemOf, listLine, quoteOf, type Item } from './block-lines.ts';
import { parseInlines } from './inlines.ts';

export type { Block, Inline } from './ast.ts';

/** Lists and quotes within each other: more than anybody means, and few enough for every stack and every screen. */
export const MOST_NESTING = 8;

/** The blocks of a message. What is no Markdown that we know (headings, tables, HTML) is the text that it is. */
export function parse(content: string): Block[] {
  return blocksOf(content.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function blocksOf(lines: string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at]!)) {
      at++;
      continue;
    }
    const read = fenced(lines, at) ?? (depth < MOST_NESTING ? (quoted(lines, at, depth) ?? listed(lines, at, depth)) : null);
    const { block, end } = read ?? paragraph(lines, at, depth);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

interface Read {
  block: Block;
  end: number;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function fenced(lines: string[], start: number): Read | null {
  const fence = fenceOf(lines[start]!);
  if (!fence) {
    return null;
  }
  let end = start + 1;
  while (end < lines.length && !closesFence(lines[end]!, fence)) {
    end++;
  }
  const code = lines.slice(start + 1, end).map((line) => withoutIndent(line, fence.indent));
  return { block: { kind: 'code', language: fence.language, text: code.join('\n') }, end: end + 1 };
}

/** Only lines with a `>` are quoted: in a chat the line after a quote is the answer to it. */
function quoted(lines: string[], start: number, depth: number): Read | null {
  const inner: string[] = [];
  let end = start;
  for (let line = quoteOf(lines[end]!); line !== null; line = end < lines.length ? quoteOf(lines[end]!) : null) {
    inner.push(line);
    end++;
  }
  return end === start ? null : { block: { kind: 'quote', children: blocksOf(inner, depth + 1) }, end };
}

function listed(lines: string[], start: number, depth: number): Read | null {
  const first = itemOf(lines[start]!);
  if (!first) {
    return null;
  }
  const items: Block[][] = [];
  let end = start;
  for (let item: Item | null = first; item && item.marker === first.marker; item = itemAfter(lines, end)) {
    end = firstContent(lines, end);
    const inner = [item.text];
    end++;
    while (end < lines.length && belongs(lines, end, item)) {
      inner.push(withoutIndent(lines[end]!, item.content));
      end++;
    }
    items.push(blocksOf(inner, depth + 1));
  }
  return { block: { kind: 'list', ordered: first.number !== null, start: first.number ?? 1, items }, end };
}

/** The item that goes on with a list, behind one blank line or none. */
function itemAfter(lines: string[], end: number): Item | null {
  const at = firstContent(lines, end);
  return at < lines.length ? itemOf(lines[at]!) : null;
}

function firstContent(lines: string[], at: number): number {
  return at < lines.length && isBlank(lines[at]!) ? at + 1 : at;
}

/** Whether a line is part of an item: indented deeper than its marker, or a blank line before such a one. */
function belongs(lines: string[], at: number, item: Item): boolean {
  const line = lines[at]!;
  if (!isBlank(line)) {
    return indentOf(line) >= Math.min(item.content, item.indent + 2);
  }
  const next = lines[at + 1];
  return next !== undefined && !isBlank(next) && belongs(lines, at + 1, item);
}

function paragraph(lines: string[], start: number, depth: number): Read {
  let end = start + 1;
  while (end < lines.length && !isBlank(lines[end]!) && !interrupts(lines[end]!, depth)) {
    end++;
  }
  return { block: { kind: 'paragraph', children: parseInlines(lines.slice(start, end).join('\n')) }, end };
}

/** "In\n1986. A good year" is a sentence: of the numbered lists only those from 1 need no blank line before them. */
function interrupts(line: string, depth: number): boolean {
  const nests = depth < MOST_NESTING && (quoteOf(line) !== null || listLine(line));
  return nests || fenceOf(line) !== null;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withoutIndent(line: string, most: number): string {
  return line.slice(Math.min(most, indentOf(line)));
}

