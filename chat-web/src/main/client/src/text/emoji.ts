/** Emoji while one types: `:shortcodes:` and their completion; and the messages that are nothing but emoji. */

import { toned, type Emoji, type EmojiCatalogue } from './emoji-catalogue.ts';
import { isEmoji } from './emoji-form.ts';
import type { Completion } from './mentions.ts';

// Not within a word or a time of day: "at 12:30".
const COMPLETE = /(?<![\p{L}\p{N}:]):([\p{L}\p{N}_+-]+):$/u;
const BEGUN = /(?<![\p{L}\p{N}:]):([\p{L}\p{N}_+-]{2,})$/u;

/** The longest names have fewer characters: what is looked at before the caret. */
const LONGEST_SHORTCODE = 100;

const MOST_COMPLETIONS = 8;

/** More are a message, not an outburst. */
const MOST_JUMBO = 3;

/** No emoji has more UTF-16 units (a family with skin tones has about 30): longer texts need not be cut into graphemes. */
const LONGEST_EMOJI = 40;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export interface Replaced {
  text: string;
  caret: number;
}

/** Replaces the shortcode whose last colon was just typed in front of the caret; null if there is none, or within code. */
export function replaceShortcodes(text: string, caret: number, catalogue: EmojiCatalogue, tone = 0): Replaced | null {
  const match = COMPLETE.exec(before(text, caret));
  const emoji = match ? catalogue.named(match[1]!) : undefined;
  if (!match || !emoji || isWithinCode(text, caret)) {
    return null;
  }
  const start = caret - match[0].length;
  const unicode = toned(emoji, tone);
  return { text: text.slice(0, start) + unicode + text.slice(caret), caret: start + unicode.length };
}

/** What is being typed as a shortcode in front of the caret. */
export function shortcodeAt(text: string, caret: number): Completion | null {
  const match = BEGUN.exec(before(text, caret));
  return match && !isWithinCode(text, caret) ? { start: caret - match[0].length, prefix: match[1]! } : null;
}

/** The emoji that a prefix may mean, the likeliest first. */
export function completions(prefix: string, catalogue: EmojiCatalogue): Emoji[] {
  return catalogue.search(prefix.replaceAll('_', ' ')).slice(0, MOST_COMPLETIONS);
}

/** Whether a message is one to three emoji and nothing else, and so is shown large. */
export function isJumbo(content: string): boolean {
  const text = content.replace(/\s+/g, '');
  if (text === '' || text.length > MOST_JUMBO * LONGEST_EMOJI) {
    return false;
  }
  const segments = [...graphemes.segment(text)];
  return segments.length <= MOST_JUMBO && segments.every(({ segment }) => isEmoji(segment));
}

function before(text: string, caret: number): string {
  return text.slice(Math.max(0, caret - LONGEST_SHORTCODE), caret);
}

/** An odd number of backticks so far is code that is not closed. */
function isWithinCode(text: string, caret: number): boolean {
  let ticks = 0;
  for (let at = text.indexOf('`'); at >= 0 && at < caret; at = text.indexOf('`', at + 1)) {
    ticks++;
  }
  return ticks % 2 === 1;
}
