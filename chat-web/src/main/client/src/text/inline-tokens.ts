/** Cuts a paragraph into tokens, each character once; what belongs to each other (brackets, backticks) is found on the way. */

import type { Inline } from './ast.ts';
import { CodeSpans, closingParentheses } from './pairs.ts';
import { addressAt, isAllowed } from './links.ts';
import { isEverybody, mentionAt } from './mentions.ts';

export type Token =
  | { kind: 'node'; node: Inline }
  | { kind: 'run'; character: string; length: number; opens: boolean; closes: boolean }
  | { kind: 'link-start' }
  | { kind: 'link-end'; href: string };

/** Backslashes are left alone before anything else, so that paths stay whole; and the arm of the shrug is an arm. */
const ESCAPED = /\\[*_~`[\]]/y;
const ESCAPED_AT_LINE_START = /\\[>+-]/y;
const SHRUG = '¯\\_(ツ)_/¯';

const WORD = /[\p{L}\p{N}]/u;
const RUN = /\*+|_+|~+/y;
const BACKTICKS = /`+/y;

/** Characters at which anything but text can begin. */
const SPECIAL = new Set('\\`*_~[]!\n@hHmM¯');

export function tokenise(text: string): Token[] {
  return new Tokeniser(text).all();
}

class Tokeniser {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #code: CodeSpans;
  readonly #parentheses: Map<number, number>;
  /** Where among the tokens the brackets stand that may begin a link. */
  #brackets: number[] = [];
  #at = 0;
  #italics = false;

  constructor(text: string) {
    this.#text = text;
    this.#code = new CodeSpans(text);
    this.#parentheses = closingParentheses(text);
  }

  all(): Token[] {
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at]!;
      if (!SPECIAL.has(character) || !this.#special(character)) {
        this.#take(character);
      }
    }
    return this.#tokens;
  }

  /** Reads what begins here; false if it is text. */
  #special(character: string): boolean {
    switch (character) {
      case '\\':
        return this.#escaped();
      case '¯':
        return this.#text.startsWith(SHRUG, this.#at) && this.#take(SHRUG);
      case '`':
        return this.#codeSpan();
      case '\n':
        return this.#add({ kind: 'break' }, 1);
      case '@':
        return this.#mention();
      case '!':
        return this.#text[this.#at + 1] === '[' && this.#bracket('![');
      case '[':
        return this.#bracket('[');
      case ']':
        return this.#linkEnd();
      case '*':
      case '_':
      case '~':
        return this.#run(character);
      default:
        return this.#address();
    }
  }

  /** Adds text, to the text before it if there is one, and goes on behind it. */
  #take(text: string, length = text.length): true {
    const last = this.#tokens.at(-1);
    if (last?.kind === 'node' && last.node.kind === 'text' && this.#brackets.at(-1) !== this.#tokens.length - 1) {
      last.node.text += text;
      this.#at += length;
      return true;
    }
    return this.#add({ kind: 'text', text }, length);
  }

  #add(node: Inline, length: number): true {
    this.#tokens.push({ kind: 'node', node });
    this.#at += length;
    return true;
  }

  #escaped(): boolean {
    const lineStart = this.#at === 0 || this.#text[this.#at - 1] === '\n';
    const escape = matchAt(ESCAPED, this.#text, this.#at) ?? (lineStart ? matchAt(ESCAPED_AT_LINE_START, this.#text, this.#at) : null);
    return escape !== null && this.#take(escape[1]!, escape.length);
  }

  #codeSpan(): boolean {
    const ticks = matchAt(BACKTICKS, this.#text, this.#at)!;
    const end = this.#code.endOf(this.#at, ticks.length);
    if (end === null) {
      return this.#take(ticks);
    }
    const code = this.#text.slice(this.#at + ticks.length, end).replaceAll('\n', ' ');
    const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    return this.#add({ kind: 'code', text: padded ? code.slice(1, -1) : code }, end + ticks.length - this.#at);
  }

  #mention(): boolean {
    const username = mentionAt(this.#text, this.#at, this.#italics);
    if (username === null) {
      return false;
    }
    const node: Inline = isEverybody(username) ? { kind: 'everybody', text: username } : { kind: 'mention', username };
    return this.#add(node, username.length + 1);
  }

  #address(): boolean {
    if (this.#at > 0 && WORD.test(this.#text[this.#at - 1]!)) {
      return false;
    }
    const address = addressAt(this.#text, this.#at);
    if (!address) {
      return false;
    }
    const text: Inline = { kind: 'text', text: address.text };
    return address.allowed
      ? this.#add({ kind: 'link', href: address.text, children: [text] }, address.text.length)
      : this.#take(address.text);
  }

  #bracket(text: string): true {
    this.#brackets.push(this.#tokens.length);
    return this.#add({ kind: 'text', text }, text.length);
  }

  /** A link cannot hold a link: after one, the brackets that are open around it are text. */
  #linkEnd(): boolean {
    const start = this.#brackets.pop();
    const close = this.#text[this.#at + 1] === '(' ? this.#parentheses.get(this.#at + 1) : undefined;
    if (start === undefined || close === undefined) {
      return false;
    }
    const href = this.#text.slice(this.#at + 2, close);
    if (!isAllowed(href)) {
      return false;
    }
    this.#tokens[start] = { kind: 'link-start' };
    this.#tokens.push({ kind: 'link-end', href });
    this.#brackets = [];
    this.#at = close + 1;
    return true;
  }

  /** Within a word a single mark is text, as in snake_case and 2*3*4; so are marks that are no Markdown of ours, as __init__. */
  #run(character: string): boolean {
    const run = matchAt(RUN, this.#text, this.#at)!;
    const before = this.#text[this.#at - 1] ?? ' ';
    const after = this.#text[this.#at + run.length] ?? ' ';
    const withinWord = run.length === 1 && WORD.test(before) && WORD.test(after);
    const known = character === '*' ? run.length <= 3 : character === '_' ? run.length === 1 : run.length === 2;
    if (!known || withinWord) {
      return this.#take(run);
    }
    const opens = after.trim() !== '';
    this.#italics ||= character === '_' && opens;
    this.#tokens.push({ kind: 'run', character, length: run.length, opens, closes: before.trim() !== '' });
    this.#at += run.length;
    return true;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
