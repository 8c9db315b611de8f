/** All emoji with their names in one language, loaded when they are first asked for. */

import type { CompactEmoji, MessagesDataset, ShortcodesDataset } from 'emojibase';
import { recommended } from './emoji-form.ts';

/** Colours of people and hands on their own; nobody sends them. */
const COMPONENTS = 2;

const LIGHTEST = 0x1f3fb;
const DARKEST = 0x1f3ff;

export interface Emoji {
  unicode: string;
  /** Its name in the language of the catalogue. */
  label: string;
  tags: readonly string[];
  shortcodes: readonly string[];
  group: number;
  /** In the five skin tones from light to dark; empty if it has none. */
  tones: readonly string[];
}

export interface EmojiGroup {
  key: string;
  name: string;
  emojis: readonly Emoji[];
}

/** An emoji with the words by which it is found, in lower case. */
interface Found {
  emoji: Emoji;
  label: readonly string[];
  words: readonly string[];
}

interface Source {
  emojis: CompactEmoji[];
  messages: MessagesDataset;
}

/** A further language is a further entry: emojibase-data has thirty. */
const SOURCES: Record<string, () => Promise<Source>> = {
  en: async () => ({
    emojis: (await import('emojibase-data/en/compact.json', { with: { type: 'json' } })).default,
    messages: (await import('emojibase-data/en/messages.json', { with: { type: 'json' } })).default,
  }),
  de: async () => ({
    emojis: (await import('emojibase-data/de/compact.json', { with: { type: 'json' } })).default,
    messages: (await import('emojibase-data/de/messages.json', { with: { type: 'json' } })).default,
  }),
};

const loaded = new Map<string, Promise<EmojiCatalogue>>();

/** The catalogue in a language ("de"), in English if there is none in that one. What failed to load is tried again. */
export function loadEmojiCatalogue(language: string): Promise<EmojiCatalogue> {
  const known = Object.hasOwn(SOURCES, language) ? language : 'en';
  let catalogue = loaded.get(known);
  if (!catalogue) {
    catalogue = load(known);
    catalogue.catch(() => loaded.delete(known));
    loaded.set(known, catalogue);
  }
  return catalogue;
}

async function load(language: string): Promise<EmojiCatalogue> {
  const [source, shortcodes] = await Promise.all([
    SOURCES[language]!(),
    // The names that people know from elsewhere, whatever their language.
    import('emojibase-data/en/shortcodes/github.json', { with: { type: 'json' } }),
  ]);
  return new EmojiCatalogue(source.emojis, source.messages, shortcodes.default);
}

/** The emoji in a skin tone: 0 for none, 1 (light) to 5 (dark). */
export function toned(emoji: Emoji, tone: number): string {
  return emoji.tones[tone - 1] ?? emoji.unicode;
}

export class EmojiCatalogue {
  readonly groups: readonly EmojiGroup[];
  /** The names of the five skin tones from light to dark. */
  readonly toneNames: readonly string[];
  readonly #all: readonly Found[];
  readonly #named = new Map<string, Emoji>();
  readonly #byUnicode = new Map<string, Emoji>();

  constructor(emojis: readonly CompactEmoji[], messages: MessagesDataset, shortcodes: ShortcodesDataset) {
    const sent = emojis.filter(({ group }) => group !== undefined && group !== COMPONENTS);
    const all = sent.toSorted((one, other) => one.order! - other.order!).map((emoji) => emojiOf(emoji, shortcodes));
    this.#all = all.map(foundBy);
    this.groups = messages.groups
      .filter(({ order }) => order !== COMPONENTS)
      .map(({ key, message, order }) => ({ key, name: message, emojis: all.filter(({ group }) => group === order) }));
    const tones = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'];
    this.toneNames = tones.map((tone) => messages.skinTones.find(({ key }) => key === tone)!.message);
    for (const emoji of all) {
      emoji.shortcodes.forEach((code) => this.#named.has(code) || this.#named.set(code, emoji));
      [emoji.unicode, ...emoji.tones].forEach((unicode) => this.#byUnicode.set(unicode, emoji));
    }
  }

  named(shortcode: string): Emoji | undefined {
    return this.#named.get(shortcode.toLowerCase());
  }

  /** The emoji that a text is, in whatever tone. */
  of(unicode: string): Emoji | undefined {
    return this.#byUnicode.get(recommended(unicode));
  }

  /** Those that all words fit, first the ones whose name begins so. */
  search(text: string): Emoji[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    const wanted = words.join('_');
    return this.#all
      .map((found) => ({ emoji: found.emoji, place: placeOf(found, words, wanted) }))
      .filter(({ place }) => place >= 0)
      .sort((one, other) => one.place - other.place)
      .map(({ emoji }) => emoji);
  }
}

function emojiOf(emoji: CompactEmoji, shortcodes: ShortcodesDataset): Emoji {
  const own = emoji.label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '');
  return {
    unicode: recommended(emoji.unicode),
    label: emoji.label,
    tags: emoji.tags ?? [],
    shortcodes: [...new Set([shortcodes[emoji.hexcode] ?? [], own].flat())],
    group: emoji.group!,
    tones: tonesOf(emoji),
  };
}

/** Where two people have a tone each, those in which they have the same. */
function tonesOf({ skins = [] }: CompactEmoji): string[] {
  const tones: string[] = [];
  for (let tone = LIGHTEST; tone <= DARKEST; tone++) {
    const skin = skins.find(({ unicode }) => [...unicode].map((point) => point.codePointAt(0)!).every((point) => !isTone(point) || point === tone));
    if (!skin) {
      return [];
    }
    tones.push(recommended(skin.unicode));
  }
  return tones;
}

function isTone(point: number): boolean {
  return point >= LIGHTEST && point <= DARKEST;
}

function foundBy(emoji: Emoji): Found {
  const label = emoji.label.toLowerCase().split(/[\s:,-]+/);
  const tags = emoji.tags.map((tag) => tag.toLowerCase());
  return { emoji, label, words: [...label, ...tags, ...emoji.shortcodes.flatMap((code) => code.split('_'))] };
}

/** How well an emoji fits: 0 is best, -1 not at all. */
function placeOf({ emoji, label, words }: Found, typed: readonly string[], wanted: string): number {
  const tests = [
    () => emoji.shortcodes.includes(wanted),
    () => emoji.shortcodes.some((code) => code.startsWith(wanted)),
    () => typed.every((word) => label.some((part) => part.startsWith(word))),
    () => typed.every((word) => words.some((part) => part.startsWith(word))),
  ];
  return tests.findIndex((fits) => fits());
}
