/** Tells from one line which block it begins. */

export interface Fence {
  character: string;
  length: number;
  indent: number;
  language: string;
}

export interface Item {
  indent: number;
  /** The column at which the text of the item begins. */
  content: number;
  /** What the items of one list have in common: the bullet, or what follows the number. */
  marker: string;
  number: number | null;
  text: string;
}

const FENCE = /^( {0,3})(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
// A few digits only: a longer number is no number of a list, and would not fit into an <ol>.
const ITEM = /^([ \t]*)([-*+]|(\d{1,9})([.)]))([ \t]+)(?=\S)/;
const RULE = /^[-*_+ \t]+$/; // a line of dashes or stars is meant as one, and is no list of lists

export function fenceOf(line: string): Fence | null {
  const match = FENCE.exec(line);
  if (!match) {
    return null;
  }
  const [all, indent = '', fence = ''] = match;
  const character = fence[0]!;
  const info = line.slice(all.length).trim();
  if (character === '`' && info.includes('`')) {
    return null; // a span of code that begins a line
  }
  return { character, length: fence.length, indent: indent.length, language: info.split(/\s/, 1)[0]! };
}

export function closesFence(line: string, fence: Fence): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === fence.character.repeat(text.length);
}

/** What is quoted by a line, null if it is no quote. */
export function quoteOf(line: string): string | null {
  const match = QUOTE.exec(line);
  return match ? line.slice(match[0].length) : null;
}

export function itemOf(line: string): Item | null {
  const match = ITEM.exec(line);
  if (!match || RULE.test(line)) {
    return null;
  }
  const [all, indent = '', bullet = '', digits, delimiter] = match;
  return {
    indent: indent.length,
    content: all.length,
    marker: delimiter ?? bullet,
    number: digits === undefined ? null : Number(digits),
    text: line.slice(all.length),
  };
}

/** Whether a list begins here in the middle of a paragraph. */
export function listLine(line: string): boolean {
  const item = itemOf(line);
  return item !== null && (item.number === null || item.number === 1);
}
